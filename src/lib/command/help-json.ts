import type {AnyDefinition} from './define.js'
import type {Registry} from './registry.js'

import {CommandError} from './errors.js'

interface Described {
  id: string
  description: string
  aliases: readonly string[]
  args: Record<string, {description: string; required: boolean}>
  flags: Record<string, {type: string; char?: string; description: string; required: boolean; env?: string; options?: readonly string[]}>
}

/** What `help --json` prints: the command that is named, those of a topic, or all; hidden ones only by name. */
export function helpAsJson(registry: Registry, name: string): Described | Described[] {
  const exact = registry[name] ?? Object.values(registry).find(({aliases}) => aliases.includes(name))
  const id = Object.keys(registry).find(key => registry[key] === exact)
  if (exact && id !== undefined) return described(id, exact.load())
  const ids = Object.keys(registry).filter(key => name === '' || key.startsWith(`${name}:`)).sort()
  const shown = ids.flatMap(key => {
    const definition = registry[key]?.load()
    return definition && !definition.hidden ? [described(key, definition)] : []
  })
  if (shown.length === 0) throw new CommandError(`Command ${name} not found.`)
  return shown
}

function described(id: string, definition: AnyDefinition): Described {
  const {description, aliases = [], args = {}, flags = {}} = definition
  return {
    id, description, aliases,
    args: mapped(args as Record<string, Argument>, arg => ({description: arg.description ?? '', required: arg.required ?? false})),
    flags: mapped(withoutHidden(flags as Record<string, Flag>), flag => ({
      type: flag.type,
      ...(flag.char === undefined ? {} : {char: flag.char}),
      description: flag.description ?? '',
      required: flag.required ?? false,
      ...(flag.env === undefined ? {} : {env: flag.env}),
      ...(flag.options === undefined ? {} : {options: flag.options}),
    })),
  }
}

interface Argument {description?: string; required?: boolean}
interface Flag extends Argument {type: string; char?: string; env?: string; hidden?: boolean; options?: readonly string[]}

const withoutHidden = (flags: Record<string, Flag>) => Object.fromEntries(Object.entries(flags).filter(([, {hidden}]) => !hidden))

const mapped = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
