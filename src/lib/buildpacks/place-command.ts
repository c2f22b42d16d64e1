import type {Place} from './change.js'

import {argument, integer, json, onApp} from '../command/flags.js'
import {defineCommand} from '../command/define.js'
import {CommandError} from '../command/errors.js'
import {placeBuildpack} from './change.js'
import {viewNextBuild} from './view.js'

interface PlaceCommand extends Pick<Place, 'otherwise' | 'replaced'> {
  description: string
  examples: string[]
  done: 'added' | 'set'
  /** Exit code for an index below 1. */
  exit: number
}

/** buildpacks:add and buildpacks:set: the same but for where the new one goes and what it takes the place of. */
export const placeCommand = ({description, examples, done, exit, ...place}: PlaceCommand) =>
  defineCommand({
    description,
    examples,
    args: {buildpack: argument({description: 'namespace/name of the buildpack', required: true})},
    flags: {
      ...onApp(),
      index: integer({char: 'i', description: 'the 1-based index of the URL in the list of URLs'}),
      json: json({char: 'j'}),
    },
    async load(context) {
      const {args: {buildpack}, flags: {app, index}} = context
      if (index !== undefined && index < 1) throw new CommandError('Invalid index. Must be greater than 0.', {exit})
      return placeBuildpack(context, {app, buildpack, index, ...place})
    },
    view: (installed, {flags, out}) => viewNextBuild(out, flags.app, done, installed),
  })
