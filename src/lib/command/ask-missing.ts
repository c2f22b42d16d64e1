import type {AnyDefinition} from './define.js'

import {ask, choose} from './prompt.js'

/** As much of an oclif flag or argument as a question needs. */
interface Member {
  description?: string
  hidden?: boolean
  required?: boolean
  default?: unknown
  type?: 'boolean' | 'option'
  exclusive?: string[]
  relationships?: Array<{type: string; flags: unknown[]}>
}
type Members = Record<string, Member>
type Asked = [name: string, member: Member & {description: string}]

/**
 * `--prompt`, as the official command line has it: asks for every argument and visible flag that has a description and
 * wasn't typed. Yields the command line with the answers in it. `typed` are the names of what was.
 */
export async function withAnswers(argv: readonly string[], {args = {}, flags = {}}: AnyDefinition, typed: ReadonlySet<string>): Promise<string[]> {
  const values = await argumentsFor(missing(args as Members, typed))
  const words = await flagsFor(missing(flags as Members, typed), new Set(typed))
  const end = argv.indexOf('--')
  const before = (end === -1 ? argv : argv.slice(0, end)).filter(word => word !== '--prompt')
  const after = [...(end === -1 ? [] : argv.slice(end + 1)), ...values]
  return [...words, ...before, ...(after.length > 0 ? ['--', ...after] : [])]
}

/** The same flags or arguments with nothing demanded or filled in, to parse what was typed so far. */
export const undemanding = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, {...(member as object), ...nothing}])) as T

const nothing = {required: false, default: undefined, env: undefined, exclusive: undefined, relationships: undefined}

const missing = (members: Members, typed: ReadonlySet<string>): Asked[] =>
  Object.entries(members).flatMap(([name, member]) => (member.description && !member.hidden && !typed.has(name) ? [[name, {...member, description: member.description}]] : []))

/** They go by their order: after one that was passed over there is no place for another. */
async function argumentsFor(asked: Asked[]): Promise<string[]> {
  const values: string[] = []
  for (const [, {description, required}] of asked) {
    const value = await (required ? askRequired(description) : askOptional(description))
    if (value === '') break
    values.push(value)
  }
  return values
}

/** By name, as the official command line has them. */
async function flagsFor(asked: Asked[], known: Set<unknown>): Promise<string[]> {
  const words: string[] = []
  for (const [name, flag] of asked.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (excluded(flag).some(other => known.has(other))) continue
    const word = await (flag.type === 'boolean' ? flagFor(name, flag) : optionFor(name, flag))
    if (word === undefined) continue
    words.push(word)
    known.add(name)
  }
  return words
}

const excluded = ({exclusive = [], relationships = []}: Member): unknown[] =>
  [...exclusive, ...relationships.flatMap(({type, flags}) => (type === 'none' ? flags : []))]

async function flagFor(name: string, {description}: Asked[1]): Promise<string | undefined> {
  const answer = await choose(description, [{name: 'yes', value: 'yes'}, {name: 'no', value: 'no'}])
  return answer === 'yes' ? `--${name}` : undefined
}

/** One that has something to fall back on, as the app's name has, may be passed over even where it is required. */
async function optionFor(name: string, flag: Asked[1]): Promise<string | undefined> {
  const isNeeded = flag.required && flag.default === undefined
  const value = await (isNeeded ? askRequired(flag.description) : askOptional(flag.description))
  return value === '' ? undefined : `--${name}=${value}`
}

const askOptional = (description: string): Promise<string> => ask(`${description} (optional - press "Enter" to bypass)`)
const askRequired = (description: string): Promise<string> => ask(`${description} (required)`, {unlessEmpty: `${description} is required`})
