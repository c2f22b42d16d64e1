// Runs of tests, on a platform of their own: what they run is real.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'
import type {TestContext} from 'node:test'

import type {Files} from '../support/build.js'
import type {PlatformProcess} from '../support/platform.js'

import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {serveTarball} from '../support/tarball.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>
const cleanups: Array<() => unknown> = []
let home: string
let platform: PlatformProcess
before(async () => {
  const t = {after: (work: unknown) => void cleanups.push(work as () => unknown)}
  home = await temporaryFolder(t)
  platform = await startPlatform(t, home)
  await platform.api('POST', '/pipelines', {name: 'shop'})
  await platform.api('PATCH', '/pipelines/shop/stage/test/config-vars', {FROM_CI: 'ci', BEATEN: 'strong'})
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

const code: Files = {Procfile: 'web: ./run', 'run*': '#!/bin/sh'}
const get = async (path: string) => (await platform.api('GET', path)).body

async function start(t: TestContext, manifest: Json, more: Json = {}): Promise<Json> {
  const url = await serveTarball(t, {...code, 'app.json': JSON.stringify(manifest)})
  const body = {commit_branch: 'main', commit_message: 'try', commit_sha: 'abcdef0123456789', pipeline: 'shop', source_blob_url: url, ...more}
  const {status, body: made, text} = await platform.api('POST', '/test-runs', body)
  assert.equal(status, 201, text)
  return made as Json
}
const becomes = ({id}: Json, wanted: string[]) =>
  until(() => get(`/test-runs/${String(id)}`) as Promise<Json>, ({status}) => wanted.includes(String(status)), 60_000)
const over = (run: Json) => becomes(run, ['cancelled', 'errored', 'failed', 'succeeded'])
/** Such a URL is for TLS, as the official command line reads it by nothing else; the port takes both. */
const read = async (url: unknown) => (await fetch(String(url).replace(/^https:/, 'http:'))).text()

test('tests run with the config of the stage, after their setup, with an output each', async t => {
  const run = await start(t, {
    env: {BEATEN: 'weak', SAID: 'said'}, scripts: {postdeploy: 'exit 9'},
    environments: {test: {scripts: {
      'test-setup': 'echo preparing; echo made > made.txt',
      test: 'echo TAP version 13; echo 1..2; echo "ok 1 - $CI $FROM_CI $BEATEN $SAID $(cat made.txt)"; echo "not ok 2 - branch $HEROKU_TEST_RUN_BRANCH"; exit 3',
    }}},
  })
  assert.deepEqual([run['number'], run['status'], run['actor_email']], [1, 'pending', 'dev@example.com'])
  const ended = await over(run)
  assert.deepEqual([ended['status'], ended['message']], ['failed', null])
  const [node] = await get(`/test-runs/${String(run['id'])}/test-nodes`) as Json[]
  assert.deepEqual([node?.['status'], node?.['exit_code'], node?.['index']], ['failed', 3, 0])
  assert.match(String(node?.['setup_stream_url']), /^https:/)
  const setup = await read(node?.['setup_stream_url'])
  assert.match(setup, /app detected[^]*Launching[^]*preparing\n$/)
  assert.equal(await read(node?.['output_stream_url']), 'TAP version 13\n1..2\nok 1 - true ci strong said made\nnot ok 2 - branch main\n')
  const cases = await get(`/test-runs/${String(run['id'])}/test-cases`) as Json[]
  assert.deepEqual(cases.map(({number, passed, description}) => [number, passed, description]), [[1, true, 'true ci strong said made'], [2, false, 'branch main']])
  assert.deepEqual(await until(() => get('/apps') as Promise<Json[]>, all => all.length === 0), [])
  assert.equal((await get('/pipelines/shop/test-runs/1') as Json)['id'], run['id'])
})

test('several dynos share the tests, and one that fails fails the run', async t => {
  const run = await start(t, {environments: {test: {formation: {test: {quantity: 3}}, scripts: {test: 'echo "$CI_NODE_INDEX of $CI_NODE_TOTAL"; [ "$CI_NODE_INDEX" != 2 ]'}}}})
  assert.equal((await over(run))['status'], 'failed')
  const nodes = await get(`/test-runs/${String(run['id'])}/test-nodes`) as Json[]
  assert.deepEqual(nodes.map(({index, status, exit_code: code}) => [index, status, code]), [[0, 'succeeded', 0], [1, 'succeeded', 0], [2, 'failed', 1]])
  assert.deepEqual(await Promise.all(nodes.map(node => read(node['output_stream_url']))), ['0 of 3\n', '1 of 3\n', '2 of 3\n'])
})

test('without a script of the manifest the buildpack knows how tests are run', async t => {
  const url = await serveTarball(t, {'package.json': JSON.stringify({name: 'a', scripts: {test: 'echo "1..1"; echo "ok 1 - $NODE_ENV $FROM_CI"'}})})
  const {body} = await platform.api('POST', '/test-runs', {commit_branch: 'main', commit_message: 'try', commit_sha: 'abcdef0123456789', pipeline: 'shop', source_blob_url: url})
  const run = body as Json
  const ended = await over(run)
  assert.deepEqual([ended['status'], ended['message']], ['succeeded', null])
  const cases = await get(`/test-runs/${String(run['id'])}/test-cases`) as Json[]
  assert.deepEqual(cases.map(({passed, description}) => [passed, description]), [[true, 'test ci']])
})

test('what can’t be set up, or has no tests, has errored and says why', async t => {
  const wrong: Array<[Json, RegExp]> = [
    [{env: {NEEDED: {description: 'x'}}}, /invalid app.json: config var NEEDED is required/], [{}, /no test script/],
    [{buildpacks: [{url: './nowhere'}]}, /app build failed/], [{scripts: {'test-setup': 'exit 4', test: 'true'}}, /could not be run/],
  ]
  for (const [manifest, message] of wrong) {
    const ended = await over(await start(t, manifest))
    assert.equal(ended['status'], 'errored')
    assert.match(String(ended['message']), message)
  }
})

test('a run that is cancelled ends, and so does one that waits for somebody to look around', async t => {
  const run = await start(t, {scripts: {test: 'echo begun; sleep 600'}})
  await becomes(run, ['running'])
  const cancelled = await platform.api('PATCH', `/test-runs/${String(run['id'])}`, {status: 'cancelled', message: 'enough'})
  assert.deepEqual([(cancelled.body as Json)['status'], (cancelled.body as Json)['message']], ['cancelled', 'enough'])
  assert.equal((await platform.api('PATCH', `/test-runs/${String(run['id'])}`, {status: 'succeeded', message: null})).status, 422)
  const debug = await start(t, {scripts: {test: 'true'}}, {debug: true})
  await becomes(debug, ['debugging'])
  const [node] = await get(`/test-runs/${String(debug['id'])}/test-nodes`) as Json[]
  assert.match(String((node?.['dyno'] as Json)['attach_url']), /^rendezvous:\/\//)
  await platform.api('PATCH', `/test-runs/${String(debug['id'])}`, {status: 'cancelled', message: 'seen'})
  assert.equal((await over(debug))['status'], 'cancelled')
})

test('a run that the end of the platform cut off has errored, and its app is gone', async t => {
  const run = await start(t, {scripts: {test: 'sleep 600'}})
  await becomes(run, ['running'])
  await platform.end('SIGKILL')
  platform = await startPlatform({after: work => void cleanups.push(work as () => unknown)}, home)
  const ended = await over(run)
  assert.deepEqual([ended['status'], ended['message']], ['errored', 'The platform stopped during this test run.'])
  assert.deepEqual(await until(() => get('/apps') as Promise<Json[]>, all => all.length === 0), [])
})
