import type {Pipeline, Ref} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {appOptional, remote, string} from '../command/flags.js'
import {findPipeline} from '../pipelines/find.js'

/** Whose tests: a pipeline's, which is named or an app's. */
export const pipelineFlags = () => ({app: appOptional(), pipeline: string({char: 'p', description: 'name of pipeline'}), remote: remote()})

export interface Named {app: string | undefined; pipeline: string | undefined}

export async function pipelineOf(tools: Tools, {app, pipeline}: Named, words = asked): Promise<Pipeline | Ref> {
  if (pipeline !== undefined) return findPipeline(tools, pipeline, new CommandError('Pipeline not found'))
  if (app === undefined) throw new CommandError(words)
  return (await tools.api.pipelineCoupling.infoByApp(app)).pipeline
}

const asked = 'Required flag:  --pipeline PIPELINE or --app APP'

/** How the commands about config vars say it. */
export const exactlyOne = 'The following error occurred:\n  Exactly one of the following must be provided: --app, --pipeline\nSee more help with --help'
