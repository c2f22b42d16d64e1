// Every command of the official command line, held to its manifest where that lies beside the checkout: names, aliases,
// flags and arguments, nothing missing; what we have besides is named here.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {before, test} from 'node:test'
import {fileURLToPath} from 'node:url'

import type {Registry} from '../../src/lib/command/registry.js'

import {sourceRegistry} from '../../src/lib/command/source-registry.js'
import {additions, declared, notHere} from '../parity/compatibility/additions.js'

interface Flag {
  type?: string; char?: string; description?: string; hidden?: boolean; required?: boolean; multiple?: boolean; allowNo?: boolean
  options?: readonly string[]; aliases?: string[]; env?: string; default?: unknown; exclusive?: string[]; dependsOn?: string[]
}
interface Arg {required?: boolean; hidden?: boolean; options?: readonly string[]; default?: unknown}
interface Command {
  id: string; aliases: string[]; hiddenAliases: string[]; hidden: boolean; strict: boolean
  args: Record<string, Arg>; flags: Record<string, Flag>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = join(root, '../shared/heroku/commands.json')
const skip = existsSync(manifest) ? false : "the official command line's manifest is not here"
const official = skip ? [] : (JSON.parse(readFileSync(manifest, 'utf8')) as Command[]).filter(({id}) => !notHere.includes(id))

let registry: Registry
before(async () => {
  registry = await sourceRegistry(join(root, 'src/commands'))
})

test('every command is there', {skip}, () => {
  assert.deepEqual(official.map(({id}) => id).filter(id => !registry[id]), [])
})

test('each goes by all its names, and by no other', {skip}, () => {
  for (const {aliases, hidden, hiddenAliases, id, strict} of official.filter(isHere)) {
    const {aliases: ours = [], hidden: isHidden = false, hiddenAliases: oursHidden = [], strict: isStrict = true} = definitionOf(id)
    assert.deepEqual({id, aliases: ours.toSorted(), hiddenAliases: oursHidden.toSorted(), hidden: isHidden, strict: isStrict}, {id, aliases: aliases.toSorted(), hiddenAliases: hiddenAliases.toSorted(), hidden, strict})
  }
})

test('each takes the same arguments, in the same order', {skip}, () => {
  for (const {args, id} of official.filter(isHere)) {
    assert.deepEqual({id, args: Object.entries(definitionOf(id).args ?? {}).filter(([name]) => !declared[id]?.includes(name)).map(([name, arg]) => [name, facts(arg as Arg)])}, {id, args: Object.entries(args).map(([name, arg]) => [name, facts(arg)])})
  }
})

test('each takes the same flags, and of others only those that are named', {skip}, () => {
  for (const {flags, id} of official.filter(isHere)) {
    const ours = (definitionOf(id).flags ?? {}) as Record<string, Flag>
    const shared = Object.keys(flags).filter(name => name !== 'prompt' && !(name === 'json' && !ours.json))
    const described = (from: Record<string, Flag>) => Object.fromEntries(shared.map(name => [name, from[name] && flagFacts(from[name], flags[name])]))
    assert.deepEqual({id, flags: described(ours)}, {id, flags: described(flags)})
    assert.deepEqual({id, besides: Object.keys(ours).filter(name => !flags[name]).toSorted()}, {id, besides: (additions[id] ?? []).toSorted()})
  }
})

const isHere = ({id}: Command) => registry[id] !== undefined

function definitionOf(id: string) {
  const entry = registry[id]
  assert.ok(entry, id)
  return entry.load()
}

const facts = ({hidden = false, options, required = false, default: preset}: Arg) =>
  ({hidden, options: options?.toSorted(), required, default: typeof preset === 'function' ? undefined : preset})

/** What a script can tell. A default or a variable that the official manifest doesn't have may be in the official code. */
const flagFacts = ({aliases = [], allowNo = false, char, dependsOn = [], env, exclusive = [], multiple = false, type = 'option', ...rest}: Flag, official?: Flag) => ({
  ...facts(rest), type, char, multiple, allowNo, aliases, dependsOn,
  default: official?.default === undefined ? undefined : String(rest.default),
  env: official?.env === undefined ? undefined : env,
  exclusive: official?.exclusive === undefined ? [] : exclusive,
})
