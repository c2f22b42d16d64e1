import type {ProcessType} from './procfile.js'

import {CommandError} from '../command/errors.js'

export interface LocalProcess {
  /** `web.1` */
  name: string
  command: string
  port: number
}

/** So far apart are the ports of two process types. */
const portsOfType = 100

/** `web=2,worker`, undefined: all but `release`, once each. A process type's ports follow each other. */
export function wantedProcesses(types: readonly ProcessType[], names: string | undefined, firstPort: number): LocalProcess[] {
  const wanted = names === undefined ? types.filter(({name}) => name !== 'release').map(({name}) => ({name, count: 1})) : names.split(',').map(parseName)
  const processes = wanted.flatMap(({count, name}, at) => {
    const command = commandOf(types, name)
    return Array.from({length: count}, (_, number) => ({name: `${name}.${number + 1}`, command, port: firstPort + at * portsOfType + number}))
  })
  if (processes.length === 0) throw new CommandError('There is no process to start.', {exit: 1})
  return processes
}

function parseName(text: string): {name: string; count: number} {
  const [, name, count = '1'] = /^\s*([\w-]+)(?:=(\d+))?\s*$/.exec(text) ?? []
  if (name === undefined) throw new CommandError(`${text} is invalid. Must be in the format TYPE[=COUNT].`)
  return {name, count: Number(count)}
}

function commandOf(types: readonly ProcessType[], name: string): string {
  const type = types.find(type => type.name === name)
  if (!type) throw new CommandError(`Required Key '${name}' Does Not Exist in Procfile Definition`, {exit: 1})
  return type.command
}
