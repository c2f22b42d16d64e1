// Replies against Heroku's public hyper-schema, where it lies beside the checkout: every member there, none besides.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import type {TestContext} from 'node:test'
import {fileURLToPath} from 'node:url'

import {Ajv} from 'ajv'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'
import {otherAuthority} from '../support/certificates.js'
import {startPartner} from '../support/partner.js'

type Json = {[key: string]: unknown}
const file = fileURLToPath(new URL('../../../shared/heroku/schema.json', import.meta.url))
const skip = existsSync(file) ? false : 'the hyper-schema is not here'

/** What newer variants of the API have besides; clients take any superset. */
const additions: Record<string, string[]> = {
  account: ['acknowledged_msa', 'acknowledged_msa_at', 'eco_dynos_enabled', 'italian_customer_terms', 'italian_partner_terms'],
  release: ['oci_image'],
  slug: ['deleted_at'],
}

/** [definition, path, is a list]. */
const replies: Array<[string, string, boolean]> = [
  ['account', '/account', false], ['app', '/apps/demo', false], ['app', '/apps', true], ['collaborator', '/apps/demo/collaborators', true],
  ['domain', '/apps/demo/domains', true], ['dyno-size', '/dyno-sizes', true], ['formation', '/apps/demo/formation', true],
  ['oauth-authorization', '/oauth/authorizations', true], ['region', '/regions', true], ['release', '/apps/demo/releases', true],
  ['release', '/apps/demo/releases/3', false], ['stack', '/stacks', true], ['buildpack-installation', '/apps/demo/buildpack-installations', true],
  ['add-on-service', '/addon-services', true], ['plan', '/addon-services/bucket/plans', true], ['add-on', '/apps/demo/addons', true],
  ['add-on-attachment', '/apps/demo/addon-attachments', true], ['sni-endpoint', '/apps/demo/sni-endpoints', true],
  ['app-feature', '/apps/demo/features', true], ['telemetry-drain', '/apps/demo/telemetry-drains', true],
  ['oci-image', '/apps/demo/oci-images/sha256:abc', true],
]

test('replies are valid against the hyper-schema', {skip}, async t => {
  const validate = validator(JSON.parse(readFileSync(file, 'utf8')) as Json)
  const bench = await apiBench(t)
  const app = await bench.deployed('demo')
  await bench.send('PUT', '/apps/demo/buildpack-installations', {updates: [{buildpack: 'heroku/nodejs'}]})
  await furnish(t, bench)
  for (const [definition, path, isList] of replies) {
    const {body, status} = await bench.send('GET', path)
    assert.equal(status, 200, path)
    const rows = isList ? (body as Json[]) : [body as Json]
    assert.ok(rows.length > 0, `${path} has something to check`)
    for (const row of rows) assert.deepEqual(validate(definition, row), [], path)
  }
  const release = await bench.parts.store.releases.find({id: app.currentReleaseId ?? ''})
  assert.deepEqual(validate('slug', (await bench.send('GET', `/apps/demo/slugs/${release?.slugId}`)).body as Json), [])
  assert.deepEqual(validate('source', (await bench.send('POST', '/sources')).body as Json), [])
  assert.deepEqual(validate('log-session', (await bench.send('POST', '/apps/demo/log-sessions', {})).body as Json), [])
})

test('what pipelines answer is valid against the hyper-schema', {skip}, async t => {
  const validate = validator(JSON.parse(readFileSync(file, 'utf8')) as Json)
  const bench = await apiBench(t)
  await bench.deployed('demo-staging')
  await bench.send('POST', '/apps', {name: 'demo'})
  await bench.send('POST', '/pipelines', {name: 'shop'})
  for (const [app, stage] of [['demo-staging', 'staging'], ['demo', 'production']]) await bench.send('POST', '/pipeline-couplings', {app, pipeline: 'shop', stage})
  await bench.send('POST', '/pipelines/shop/review-app-config', {repo: 'local/demo'})
  const {id} = (await bench.send('POST', '/pipeline-promotions', {pipeline: 'shop', source: {app: 'demo-staging'}, targets: [{app: 'demo'}]})).body as {id: string}
  const replies: Array<[string, string]> = [
    ['pipeline', '/pipelines/shop'], ['pipeline-coupling', '/pipelines/shop/pipeline-couplings'], ['pipeline-promotion', `/pipeline-promotions/${id}`],
    ['pipeline-promotion-target', `/pipeline-promotions/${id}/promotion-targets`], ['pipeline-stack', '/pipelines/shop/pipeline-stack'],
    ['release', '/pipelines/shop/latest-releases'], ['review-app-config', '/pipelines/shop/review-app-config'],
  ]
  for (const [definition, path] of replies) {
    const {body} = await bench.send('GET', path)
    for (const row of Array.isArray(body) ? (body as Json[]) : [body as Json]) assert.deepEqual(validate(definition, row), [], path)
  }
})

/** Gives the app something of everything. */
async function furnish(t: TestContext, {send}: ApiBench): Promise<void> {
  await send('POST', '/platform/addon-services', (await startPartner(t)).manifest())
  await send('POST', '/apps/demo/addons', {plan: 'bucket'})
  const {key, certificate} = await (await otherAuthority(t)).issue('www.example.com')
  await send('POST', '/apps/demo/sni-endpoints', {certificate_chain: certificate, private_key: key})
  await send('POST', '/telemetry-drains', {owner: {id: 'demo', type: 'app'}, signals: ['logs'], exporter: {type: 'otlphttp', endpoint: 'https://otlp.example.com'}})
  await send('POST', '/apps/demo/oci-images', {digest: 'sha256:abc', commit: 'c0ffee', process_types: {web: {command: 'node x'}}})
}

/** The schema is draft 4 with words of its own: what is needed to read it with a current validator is done here. */
function validator(schema: Json): (definition: string, value: Json) => string[] {
  const {$schema: _schema, id: _id, properties: _properties, ...root} = repaired(schema) as Json
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false, validateSchema: false, validateFormats: false})
  ajv.addSchema({...root, $id: 'heroku'})
  return (definition, value) => {
    const known = Object.fromEntries(Object.entries(value).filter(([key]) => !(additions[definition] ?? []).includes(key)))
    const check = ajv.getSchema(`heroku#/definitions/${definition}`) ?? assert.fail(`no schema of ${definition}`)
    const isValid = check(known)
    return isValid ? [] : (check.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  }
}

function repaired(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(repaired)
  if (typeof node !== 'object' || node === null) return node
  const {$schema: _, id, ...rest} = node as Json
  const kept = typeof id === 'string' ? rest : {...rest, ...(id === undefined ? {} : {id})}
  // In draft 4 nothing beside a $ref counts.
  if (typeof kept['$ref'] === 'string') return {$ref: kept['$ref']}
  // Addresses are this platform's own.
  if (typeof kept['pattern'] === 'string' && kept['pattern'].includes('heroku')) delete kept['pattern']
  const deep = Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, repaired(value)]))
  if (deep['strictProperties'] !== true || typeof deep['properties'] !== 'object') return deep
  return {...deep, required: Object.keys(deep['properties'] as Json), additionalProperties: false}
}
