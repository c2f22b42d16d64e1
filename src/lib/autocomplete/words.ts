import type {AnyDefinition} from '../command/define.js'
import type {Registry} from '../command/registry.js'

export interface Flag {type?: string; hidden?: boolean; options?: readonly string[]}

/** `apps:info --app --json …`: what can be typed without asking anybody, a line for each name of each command. */
export const commandLines = (commands: Registry): string[] =>
  Object.entries(commands).flatMap(([id, entry]) => {
    const definition = entry.load()
    if (definition.hidden) return []
    const flags = flagsOf(definition).flatMap(([name, {hidden}]) => (hidden ? [] : [`--${name}`]))
    return [id, ...(definition.aliases ?? [])].map(name => [name, ...flags].join(' '))
  }).sort()

/** The flags that every command has, then its own by name. */
export const flagsOf = ({flags}: AnyDefinition): Array<[string, Flag]> =>
  Object.entries({context: {type: 'option'}, json: {}, prompt: {}, ...sorted(flags as Record<string, Flag> | undefined)})

const sorted = <T>(record: Record<string, T> = {}): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
