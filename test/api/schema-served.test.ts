// The schema that the platform serves is made from the shapes; Heroku's own says how those must be.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {Ajv} from 'ajv'

import {hyperSchema} from '../../src/platform/api/schema.js'
import {apiBench} from '../support/api.js'

type Json = Record<string, unknown>
interface Definition {type?: string[]; properties?: Record<string, Json>; links: Array<{href: string; schema?: object; targetSchema?: object}>}

const file = fileURLToPath(new URL('../../../shared/heroku/schema.json', import.meta.url))
const skip = existsSync(file) ? false : 'the hyper-schema is not here'

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
  const theirs = (JSON.parse(readFileSync(file, 'utf8')) as {definitions: Record<string, Json>}).definitions
  const ours = hyperSchema().definitions as unknown as Record<string, Definition>
  const found = Object.entries(theirs).flatMap(([name, definition]) => {
    const members = definition['properties'] as Record<string, Json> | undefined
    const own = ours[renamed[name] ?? name]
    if (!members || !own?.properties) return []
    const names = [...new Set([...Object.keys(members), ...Object.keys(own.properties)])]
    return names.flatMap(member => differenceOf(`${name}.${member}`, members[member] && kindsOf(members[member], theirs), own.properties?.[member] && kindsOf(own.properties[member], theirs)))
  })
  assert.deepEqual(found.filter(line => !wanted.includes(line)), [])
  assert.deepEqual(wanted.filter(line => !found.includes(line)), [], 'listed differences are there')
})

/** What Heroku itself answers otherwise than its schema says, or answers besides; each was seen in a client or a reply. */
const wanted: string[] = [
  'account.acknowledged_msa: absent, ours boolean',
  'account.acknowledged_msa_at: absent, ours null|string',
  'account.eco_dynos_enabled: absent, ours boolean',
  'account.italian_customer_terms: absent, ours null|string',
  'account.italian_partner_terms: absent, ours null|string',
  'add-on-attachment.config_vars: absent, ours array',
  'app.create_status: absent, ours string',
  'app.extended: absent, ours object',
  'app.locked: absent, ours boolean',
  'build.generation: absent, ours string',
  'inbound-ruleset.applied: absent, ours boolean',
  'invoice-address.heroku_id: any, ours string',
  'pipeline-build.generation: absent, ours string',
  'pipeline-deployment.artifacts: object, ours array',
  'pipeline-deployment.oci_image: absent, ours null|object',
  'pipeline-release.artifacts: object, ours array',
  'pipeline-release.oci_image: absent, ours null|object',
  'release.oci_image: absent, ours null|object',
  'slug.deleted_at: absent, ours null|string',
  'team-app.acm: absent, ours boolean',
  'team-app.generation: absent, ours object',
  'team-app.organization: absent, ours null|object',
  'team-app.owner: null|object, ours object',
  'test-node.id: any, ours string',
]

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
