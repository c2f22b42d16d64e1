// Resources of which an app has little or nothing here, a row each: method, path and body → status and part of the body.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'

type Json = Record<string, unknown>
const cleanups: Array<() => unknown> = []
let bench: ApiBench
before(async () => {
  bench = await apiBench({after: work => void cleanups.push(work as () => unknown)})
  await bench.deployed('demo')
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

const ok = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const reply = await bench.send(method, path, body)
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.text}`)
  return reply.body
}

test('a feature is switched on and off, by its name or its id, for one app alone', async () => {
  await bench.send('POST', '/apps', {name: 'other'})
  const all = (await ok('GET', '/apps/demo/features')) as Array<{id: string; name: string; enabled: boolean}>
  assert.ok(['preboot', 'log-runtime-metrics', 'runtime-heroku-exec', 'http-session-affinity'].every(name => all.some(feature => feature.name === name)))
  const id = all.find(({name}) => name === 'preboot')?.id ?? ''
  for (const enabled of [true, true, false, false, true]) assert.equal(((await ok('PATCH', '/apps/demo/features/preboot', {enabled})) as Json)['enabled'], enabled)
  assert.deepEqual(((await ok('GET', `/apps/demo/features/${id}`)) as Json)['enabled'], true)
  assert.deepEqual(((await ok('GET', '/apps/other/features/preboot')) as Json)['enabled'], false)
})

test('what tells the official command line to ask this API for repositories is on, and stays on', async () => {
  assert.equal(((await ok('GET', '/account/features/dashboard-repositories-api')) as Json)['enabled'], true)
  assert.equal((await bench.send('PATCH', '/account/features/dashboard-repositories-api', {enabled: false})).status, 422)
})

test('settings of config vars: each with its attachment, none masked', async () => {
  await ok('PATCH', '/apps/demo/config-vars-settings', {config: [{key: 'A', value: '1', masked: false}]})
  const [first] = (await ok('GET', '/apps/demo/config-vars-settings')) as Json[]
  assert.deepEqual([first?.['key'], first?.['value'], first?.['masked'], first?.['attachment']], ['A', '1', false, null])
  await ok('PATCH', '/apps/demo/config-vars-settings', {config: [{key: 'A', value: null}]})
  assert.deepEqual(await ok('GET', '/apps/demo/config-vars'), {})
})

test('a telemetry drain is kept with its headers, changed and removed', async () => {
  const {id} = (await ok('GET', '/apps/demo')) as {id: string}
  const exporter = {type: 'otlphttp', endpoint: 'https://otlp.example.com', headers: {key: 'secret'}}
  const made = (await ok('POST', '/telemetry-drains', {owner: {id, type: 'app'}, signals: ['logs'], exporter})) as {id: string; exporter: Json}
  assert.deepEqual(made.exporter, exporter)
  assert.deepEqual(((await ok('PATCH', `/telemetry-drains/${made.id}`, {signals: ['logs', 'traces']})) as Json)['signals'], ['logs', 'traces'])
  assert.deepEqual(((await ok('GET', '/apps/demo/telemetry-drains')) as Json[]).length, 1)
  await ok('DELETE', `/telemetry-drains/${made.id}`)
  assert.equal((await bench.send('GET', `/telemetry-drains/${made.id}`)).status, 404)
})

test('an image is on record, by id and by digest', async () => {
  const made = (await ok('POST', '/apps/demo/oci-images', {digest: 'sha256:abc', commit: 'c0ffee', process_types: {web: {command: 'node x'}}})) as {id: string}
  for (const name of [made.id, 'sha256:abc']) assert.deepEqual(((await ok('GET', `/apps/demo/oci-images/${name}`)) as Json[]).map(({id}) => id), [made.id])
})

test('usage is none, of an app and of its history', async () => {
  const {id} = (await ok('GET', '/apps/demo')) as {id: string}
  assert.deepEqual(await ok('GET', '/apps/demo/usage'), {addons: []})
  assert.deepEqual(((await ok('GET', `/resource/${id}/usage-history`)) as Json)['usage'], [])
})

type Row = [name: string, request: [method: string, path: string, body?: unknown], status: number, says?: RegExp]
const rows: Row[] = [
  ['a feature that there isn’t', ['GET', '/apps/demo/features/nope'], 404],
  ['a feature that is neither on nor off', ['PATCH', '/apps/demo/features/preboot', {enabled: 'yes'}], 422],
  ['a config var that shall be masked', ['PATCH', '/apps/demo/config-vars-settings', {config: [{key: 'A', value: '1', masked: true}]}], 422, /can't be masked/],
  ['a telemetry drain of a space', ['POST', '/telemetry-drains', {owner: {id: 'x', type: 'space'}, signals: ['logs'], exporter: {type: 'otlp', endpoint: 'x'}}], 422, /each of its apps/],
  ['a telemetry drain to nowhere', ['POST', '/telemetry-drains', {owner: {id: 'demo', type: 'app'}, signals: ['logs'], exporter: {type: 'otlp', endpoint: 'no where'}}], 422],
  ['an image that there isn’t', ['GET', '/apps/demo/oci-images/nope'], 404],
  ['usage of what there isn’t', ['GET', '/resource/nope/usage-history'], 404],
  ['another generation', ['GET', '/generations/fir'], 404],
  ['a service that there isn’t', ['GET', '/addon-services/nope'], 404],
  ['plans of a service that there isn’t', ['GET', '/addon-services/nope/plans'], 404],
  ['a plan that there isn’t', ['GET', '/plans/nope:mini'], 404],
  ['meters of a plan that there isn’t', ['GET', '/plans/nope:mini/meters'], 404],
  ['services of no region', ['GET', '/regions/mars/addon-region-capabilities'], 404],
  ['add-ons of no team', ['GET', '/teams/nope/addons'], 404],
  ['services that no team allows', ['GET', '/teams/nope/allowed-addon-services'], 404],
  ['an add-on that there isn’t', ['GET', '/addons/nope'], 404],
  ['spaces of no team', ['GET', '/teams/nope/spaces'], 404],
]

for (const [name, request, status, says] of rows) {
  test(name, async () => {
    const reply = await bench.send(...request)
    assert.equal(reply.status, status, reply.text.slice(0, 300))
    if (says) assert.match((reply.body as {message: string}).message, says)
    assert.deepEqual(bench.faults, [])
  })
}
