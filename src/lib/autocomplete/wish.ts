import type {AnyDefinition} from '../command/define.js'
import type {Registry} from '../command/registry.js'
import type {Kind} from './kinds.js'

import {resolve} from '../command/registry.js'
import {argumentKinds, commandKinds, flagKinds} from './kinds.js'

/** What could stand at the end of a command line, and what the rest of the line says of where to look for it. */
export interface Wish {
  /** A kind of name, or the words that there are. */
  of: Kind | readonly string[]
  /** Behind each name: `=` where a value follows. */
  behind: '' | '='
  app: string | undefined
  remote: string | undefined
  context: string | undefined
}

/** As much of an oclif flag or argument as is looked at. */
interface Member {char?: string; type?: string; options?: readonly string[]}
type Members = Record<string, Member>

/**
 * Undefined where nothing is known of what could follow. `line` begins with the program's name and ends where the
 * cursor is; `otherwise` is the app where the line names none.
 */
export function wishOf(line: string, commands: Registry, otherwise: string | undefined): Wish | undefined {
  const words = line.split(/\s+/).slice(1)
  const last = words.pop() ?? ''
  const {id, argv} = resolve(commands, words)
  const definition = id === undefined ? undefined : commands[id]?.load()
  const flags = {...globalFlags, ...(definition?.flags as Members | undefined)}
  const {open, positional, values} = read(argv, flags)
  const of = asked(last, open, flags) ?? (id === undefined || last.startsWith('-') ? undefined : argumentKind(id, definition, positional))
  if (of === undefined) return undefined
  const {app = otherwise, context, remote} = values
  const hasValue = typeof of === 'string' && of.endsWith('=')
  return {of: (hasValue ? of.slice(0, -1) : of) as Wish['of'], behind: hasValue ? '=' : '', app, context, remote}
}

const globalFlags: Members = {context: {type: 'option'}}

interface Read {
  /** The flag that still waits for its value. */
  open: string | undefined
  positional: number
  values: Record<string, string>
}

function read(words: readonly string[], flags: Members): Read {
  const result: Read = {open: undefined, positional: 0, values: {}}
  for (const word of words) {
    const {name, value} = flagIn(word, flags) ?? {}
    if (result.open !== undefined) {
      result.values[result.open] = word
      result.open = undefined
    } else if (name === undefined) result.positional += word.startsWith('-') ? 0 : 1
    else if (value === undefined) result.open = name
    else result.values[name] = value
  }
  return result
}

/** `--app`, `--app=x`, `-a`: of those that take a value. */
function flagIn(word: string, flags: Members): {name: string; value: string | undefined} | undefined {
  const [, long, value] = /^--([\w-]+)(?:=(.*))?$/.exec(word) ?? []
  const name = long ?? Object.keys(flags).find(key => flags[key]?.char !== undefined && word === `-${flags[key]?.char}`)
  return name !== undefined && flags[name]?.type === 'option' ? {name, value} : undefined
}

function asked(last: string, open: string | undefined, flags: Members): Wish['of'] | undefined {
  const name = open ?? flagIn(last, flags)?.name
  return name === undefined ? undefined : flags[name]?.options ?? flagKinds[name]
}

/** The last argument may be one of many. */
function argumentKind(id: string, definition: AnyDefinition | undefined, position: number): Wish['of'] | `${Kind}=` | undefined {
  const args = Object.entries((definition?.args ?? {}) as Members)
  const [name = '', argument] = args[definition?.strict === false ? Math.min(position, args.length - 1) : position] ?? []
  if (definition?.strict !== false && argument === undefined) return undefined
  return argument?.options ?? commandKinds[id] ?? argumentKinds[name]
}
