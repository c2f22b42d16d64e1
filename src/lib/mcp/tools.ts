import type {Ran, Place} from '../command/ourselves.js'

import {runOurselves} from '../command/ourselves.js'

/** A command as `help --json` tells of it. */
export interface Described {
  id: string
  description: string
  args: Record<string, {description: string; required: boolean}>
  flags: Record<string, {type: string; description: string; required: boolean; options?: readonly string[]}>
}

/** What a person has to sit before, or what starts a server of its own. */
const forPeopleOnly = /^(auth:log|config:edit|console|git:credentials|local|mcp:|platform:|repl|run:inside)|:open$|:psql$|^(ps:exec|ps:forward|ps:socks|redis:cli)$/

/** The commands that can be called, as tools: `apps:info` is `apps_info`, for names have no colons there. */
export const listTools = async (place: Place): Promise<object[]> =>
  (await describedCommands(place)).map(command => ({name: toolName(command.id), description: command.description, inputSchema: schemaOf(command)}))

export const toolName = (id: string): string => id.replaceAll(':', '_')

export async function describedCommands(place: Place): Promise<Described[]> {
  const {exitCode, stderr, stdout}: Ran = await runOurselves(place, ['help', '--json'])
  if (exitCode !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as Described[]).filter(({id}) => !forPeopleOnly.test(id))
}

/** The app may come from the environment or the git remote. */
function schemaOf({args, flags}: Described): object {
  const argument = Object.entries(args).map(([name, {description}]) => [name, {type: 'string', description}])
  const flag = Object.entries(flags).map(([name, {description, options, type}]) =>
    [name, {type: type === 'boolean' ? 'boolean' : 'string', description, ...(options ? {enum: options} : {})}])
  return {
    type: 'object',
    properties: {...Object.fromEntries(argument) as object, ...Object.fromEntries(flag) as object, rest: {type: 'array', items: {type: 'string'}, description: 'further words of the command line, in order'}},
    required: [...Object.entries(args), ...Object.entries(flags)].filter(([name, {required}]) => required && name !== 'app').map(([name]) => name),
  }
}
