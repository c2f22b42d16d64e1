import type {Described} from './tools.js'
import type {Place} from '../command/ourselves.js'

import {runOurselves} from '../command/ourselves.js'
import {describedCommands, toolName} from './tools.js'

export interface Call {
  /** Of the tool. */
  name: string
  values: Values
}

/** As they come over the wire; `rest` is a list. */
export type Values = Record<string, boolean | number | string | string[] | null | undefined>

/** Runs the command that a tool stands for. What it printed is the result; that it failed is said beside it. */
export async function runCommand(place: Place, {name, values}: Call): Promise<object> {
  const command = (await describedCommands(place)).find(({id}) => toolName(id) === name)
  if (!command) throw new Error(`There is no tool ${name}.`)
  const {exitCode, stderr, stdout} = await runOurselves(place, [command.id, ...commandLine(command, values)])
  const text = [stdout, stderr].filter(Boolean).join('\n')
  return {content: [{type: 'text', text}], isError: exitCode !== 0}
}

/** Flags first, then `--`: whatever a value begins with, it is no flag. */
function commandLine({args, flags}: Described, values: Values): string[] {
  const given = Object.keys(flags).flatMap(name => flagWords(name, values[name]))
  const words = [...Object.keys(args).map(name => values[name]), ...(Array.isArray(values.rest) ? values.rest : [])]
  return [...given, '--', ...words.filter(word => word !== undefined && word !== null).map(String)]
}

function flagWords(name: string, value: Values[string]): string[] {
  if (value === undefined || value === null || value === false) return []
  return value === true ? [`--${name}`] : [`--${name}=${String(value)}`]
}
