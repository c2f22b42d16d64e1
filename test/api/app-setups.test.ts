import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {recoverSetups} from '../../src/platform/setups/start.js'
import {apiBench} from '../support/api.js'
import {serveTarball} from '../support/tarball.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>
const code = {Procfile: 'web: ./run\nworker: ./run', 'run*': '#!/bin/sh'}
const get = async ({send}: ApiBench, path: string) => (await send('GET', path)).body

async function setUp(t: TestContext, manifest: unknown, body: Json = {}): Promise<{bench: ApiBench; setup: Json}> {
  const bench = await apiBench(t)
  const url = await serveTarball(t, {...code, ...(manifest !== undefined && {'app.json': typeof manifest === 'string' ? manifest : JSON.stringify(manifest)})})
  const {status, body: made, text} = await bench.send('POST', '/app-setups', {source_blob: {url, version: 'abcdef0123'}, app: {name: 'shop'}, ...body})
  assert.equal(status, 201, text)
  assert.equal((made as Json)['status'], 'pending')
  return {bench, setup: await ended(bench, made as Json)}
}
const ended = (bench: ApiBench, {id}: Json) => until(() => get(bench, `/app-setups/${String(id)}`) as Promise<Json>, ({status}) => status !== 'pending')

test('an app is set up as its manifest says: config, code, formation, postdeploy', async t => {
  const {bench, setup} = await setUp(t, {
    env: {A: 'said', B: {description: 'given'}, SECRET: {generator: 'secret'}}, formation: {web: {quantity: 2, size: 'standard-1x'}, clock: {quantity: 1}},
    scripts: {postdeploy: 'echo seeded'}, success_url: '/welcome', stack: 'heroku-22',
  }, {overrides: {env: {B: 'mine'}}})
  assert.deepEqual([setup['status'], setup['failure_message'], setup['manifest_errors']], ['succeeded', null, []])
  assert.deepEqual([setup['postdeploy'], setup['resolved_success_url']], [{exit_code: 0, output: ''}, 'http://shop.localhost:5750/welcome'])
  assert.equal((setup['build'] as Json)['status'], 'succeeded')
  const config = await get(bench, '/apps/shop/config-vars') as Record<string, string>
  assert.deepEqual({...config, SECRET: config['SECRET']?.length}, {A: 'said', B: 'mine', SECRET: 64})
  const formation = await get(bench, '/apps/shop/formation') as Json[]
  assert.deepEqual(formation.map(({type, quantity, size}) => [type, quantity, size]).sort(), [['web', 2, 'Standard-1X'], ['worker', 0, 'Basic']])
  assert.deepEqual((await get(bench, '/apps/shop/releases') as Json[]).map(({description}) => description), [
    'Initial release', 'Enable Logplex', 'Set A, SECRET, B config vars', 'Deploy abcdef01',
  ])
  assert.equal(((await get(bench, '/apps/shop') as Json)['stack'] as Json)['name'], 'heroku-22')
})

test('a manifest that is missing or wrong fails with what is wrong in it, and leaves no app', async t => {
  for (const [manifest, message, errors] of [
    [undefined, 'app.json not found', []],
    [{env: {A: {description: 'needed'}}}, 'invalid app.json', ['config var A is required']],
    [{stack: 'heroku-9'}, 'invalid app.json', ['stack heroku-9 is not available']],
    [{addons: ['nope:big']}, 'add-ons could not be provisioned', ["Couldn't find either the add-on service or the add-on plan of \"nope:big\"."]],
  ] as const) {
    const {bench, setup} = await setUp(t, manifest)
    assert.deepEqual([setup['status'], setup['failure_message'], setup['manifest_errors'], setup['build']], ['failed', message, errors, null])
    await until(() => bench.send('GET', '/apps/shop'), ({status}) => status === 404)
  }
})

test('where the build or postdeploy fails, the app stays to be looked into', async t => {
  const built = await setUp(t, {buildpacks: [{url: './nowhere'}]})
  assert.deepEqual([built.setup['failure_message'], (built.setup['build'] as Json)['status']], ['app build failed', 'failed'])
  assert.equal((await built.bench.send('GET', '/apps/shop')).status, 200)
  const bench = await apiBench(t)
  bench.phase.status = 7
  bench.phase.output = 'no seed\n'
  const url = await serveTarball(t, {...code, 'app.json': '{"scripts": {"postdeploy": "./seed"}}'})
  const setup = await ended(bench, (await bench.send('POST', '/app-setups', {source_blob: {url}})).body as Json)
  assert.deepEqual([setup['status'], setup['failure_message'], setup['postdeploy']], ['failed', 'postdeploy exit code was not 0', {exit_code: 7, output: 'no seed\n'}])
})

test('a source that can’t be fetched, a name that is taken, and what a crash left', async t => {
  const bench = await apiBench(t)
  await bench.send('POST', '/apps', {name: 'taken'})
  assert.equal((await bench.send('POST', '/app-setups', {source_blob: {url: 'http://127.0.0.1:1/x'}, app: {name: 'taken'}})).status, 422)
  assert.equal((await bench.send('POST', '/app-setups', {source_blob: {url: 'resolve'}})).status, 422)
  const setup = await ended(bench, (await bench.send('POST', '/app-setups', {source_blob: {url: 'http://127.0.0.1:1/x'}})).body as Json)
  assert.match(String(setup['failure_message']), /could not be fetched/)
  await bench.parts.store.appSetups.update(String(setup['id']), {status: 'pending'})
  await recoverSetups(bench.parts)
  assert.equal((await get(bench, `/app-setups/${String(setup['id'])}`) as Json)['failure_message'], 'The platform stopped during this setup.')
})
