// The schema that the platform serves is made from the shapes; Heroku's own says how those must be.
import assert from 'node:assert/strict'
import {test} from 'node:test'

import {Ajv} from 'ajv'

import {hyperSchema} from '../../src/platform/api/schema.js'
import {apiBench} from '../support/api.js'
import {definitions as theirDefinitions, differences, skip} from '../support/hyper-schema.js'

type Json = Record<string, unknown>
interface Definition {type?: string[]; properties?: Record<string, Json>; links: Array<{href: string; schema?: object; targetSchema?: object}>}

test('the served schema names every resource and is one that compiles', async t => {
  const bench = await apiBench(t)
  const {body, status} = await bench.send('GET', '/schema')
  assert.equal(status, 200)
  const {definitions} = body as {definitions: Record<string, Definition>}
  assert.ok(Object.keys(definitions).length > 100)
  const ajv = new Ajv({strict: false, validateFormats: false})
  for (const [name, {links, ...definition}] of Object.entries(definitions)) {
    assert.doesNotThrow(() => ajv.compile(definition), name)
    for (const link of links) for (const part of [link.schema, link.targetSchema]) if (part) assert.doesNotThrow(() => ajv.compile(part), `${name} ${link.href}`)
  }
})

test('every member of every resource is as in the hyper-schema: there, of its kind, null or not', {skip}, () => {
  const theirs = theirDefinitions()
  const ours = hyperSchema().definitions as unknown as Record<string, Definition>
  const found = Object.entries(theirs).flatMap(([name, definition]) => {
    const members = definition['properties'] as Record<string, Json> | undefined
    const own = ours[renamed[name] ?? name]
    if (!members || !own?.properties) return []
    const names = [...new Set([...Object.keys(members), ...Object.keys(own.properties)])]
    return names.flatMap(member => differenceOf(`${name}.${member}`, members[member] && kindsOf(members[member], theirs), own.properties?.[member] && kindsOf(own.properties[member], theirs)))
  })
  assert.deepEqual(found.filter(line => !differences.includes(line)), [])
  assert.deepEqual(differences.filter(line => !found.includes(line)), [], 'listed differences are there')
})

const renamed: Record<string, string | undefined> = {'oauth-authorization': 'authorization'}

function differenceOf(path: string, theirs: string | undefined, ours: string | undefined): string[] {
  return theirs === ours ? [] : [`${path}: ${theirs ?? 'absent'}, ours ${ours ?? 'absent'}`]
}

/** `string|null`; what is behind a reference counts. */
function kindsOf(node: Json, definitions: Record<string, Json>): string {
  if (typeof node['$ref'] === 'string') return kindsOf(node['$ref'].split('/').slice(2).reduce((at, key) => at[key] as Json, definitions as Json), definitions)
  const kinds = [node['type'] ?? []].flat() as string[]
  return kinds.length > 0 ? [...kinds].sort().join('|') : 'any'
}
