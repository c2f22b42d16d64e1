// What other hosts answer for Heroku: favorites, metrics, the status page, the data API and what connects with GitHub.
import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Metrics} from '../../src/lib/api/types.js'

import {LogStore} from '../../src/platform/logs/store.js'
import {apiBench} from '../support/api.js'
import {serveGit} from '../support/deploys.js'
import {temporaryFolder} from '../support/folder.js'
import {GitClient} from '../support/git-client.js'
import {manualClock} from '../support/manual-clock.js'
import {startPartner} from '../support/partner.js'

type Json = Record<string, unknown>

test('favorites are kept for an account, as long as what they name is there', async t => {
  const {send} = await apiBench(t)
  for (const name of ['shop', 'blog']) await send('POST', '/apps', {name})
  await send('POST', '/pipelines', {name: 'tea'})
  const made = await send('POST', '/favorites', {resource_id: 'shop', type: 'app'})
  assert.equal(made.status, 201)
  assert.deepEqual((await send('POST', '/favorites', {resource_id: (made.body as Json)['resource_id'], type: 'app'})).body, made.body)
  await send('POST', '/favorites', {resource_id: 'blog', type: 'app'})
  await send('POST', '/favorites', {resource_id: 'tea', type: 'pipeline'})
  const names = async (query: string) => ((await send('GET', `/favorites${query}`)).body as Json[]).map(one => one['resource_name'])
  assert.deepEqual(await names('?type=app'), ['shop', 'blog'])
  assert.deepEqual(await names('?type=pipeline'), ['tea'])
  await send('DELETE', '/apps/blog')
  assert.deepEqual(await names(''), ['shop', 'tea'])
  assert.deepEqual((await send('DELETE', `/favorites/${String((made.body as Json)['id'])}`)).body, made.body)
  assert.deepEqual(await names(''), ['tea'])
  assert.equal((await send('DELETE', `/favorites/${String((made.body as Json)['id'])}`)).status, 404)
  assert.equal((await send('POST', '/favorites', {resource_id: 'nope', type: 'app'})).status, 404)
})

test('metrics tell by the step what an app’s log has of requests and errors, whatever a client writes into its path', async t => {
  const bench = await apiBench(t)
  const app = await bench.deployed('shop')
  const clock = manualClock(Date.UTC(2026, 0, 2, 3, 10))
  const logs = new LogStore({home: bench.home, clock})
  t.after(() => logs.close())
  Object.assign(bench.parts, {logs})
  const request = (path: string, more: string) => logs.write(app.id, 'heroku', 'router', `at=info method=GET path="${path}" host=shop.localhost fwd="::1" dyno=web.1 connect=1ms ${more} protocol=http1.1 tls=false`)
  for (const time of [40, 10, 20, 30]) request('/', `service=${time}ms status=200 bytes=5`)
  await clock.advance(3_600_000)
  request('/ code=H12 status=500 bytes=1', 'service=7ms status=404 bytes=5')
  logs.write(app.id, 'heroku', 'router', 'sock=backend at=error code=H18 desc="Server Request Interrupted" method=GET path="/" dyno=web.1 connect=0ms service=9ms status=503 bytes=0 protocol=http1.1 tls=false')
  logs.write(app.id, 'heroku', 'web.1', 'Error R14 (Memory quota exceeded)')
  logs.write(app.id, 'app', 'web.1', 'Error R15 (what an app writes)')

  const metrics = async (path: string) => {
    const reply = await bench.send('GET', `/apps/shop/${path}${path.includes('?') ? '&' : '?'}start_time=2026-01-02T03:00:00Z&end_time=2026-01-02T05:00:00Z&step=1h`)
    assert.equal(reply.status, 200, reply.text)
    return (reply.body as Metrics).data
  }
  assert.deepEqual(await metrics('router-metrics/status?process_type=web'), {200: [4, null], 404: [null, 1], 503: [null, 1]})
  assert.deepEqual(await metrics('router-metrics/errors'), {H18: [null, 1]})
  assert.deepEqual(await metrics('router-metrics/errors?process_type=worker'), {})
  assert.deepEqual(await metrics('router-metrics/latency'), {
    'latency.ms.max': [40, 9], 'latency.ms.p50': [20, 7], 'latency.ms.p95': [40, 9], 'latency.ms.p99': [40, 9],
  })
  assert.deepEqual(await metrics('formation/web/metrics/errors'), {R14: [null, 1]})
  assert.deepEqual(await metrics('formation/worker/metrics/errors'), {})
  for (const query of ['step=1x', 'start_time=now', 'start_time=2026-01-02T03:00:00Z&end_time=2026-01-01T03:00:00Z', 'start_time=2000-01-01T03:00:00Z&step=1s'])
    assert.equal((await bench.send('GET', `/apps/shop/router-metrics/status?${query}`)).status, 400, query)
})

test('a platform that answers has no known issues, as anybody may read', async t => {
  const {base} = await apiBench(t)
  const status = (await (await fetch(`${base}/api/v4/current-status`)).json()) as {status: Json[]; incidents: unknown[]}
  assert.deepEqual(status.status, ['Apps', 'Data', 'Tools'].map(system => ({system, status: 'green'})))
  assert.deepEqual(status.incidents, [])
  for (const path of ['instances', 'incidents/active', 'maintenances', 'localizations']) assert.deepEqual(await (await fetch(`${base}/v1/${path}`)).json(), [], path)
})

test('an add-on that is no database is said to be none, and one that isn’t there is not found', async t => {
  const {send} = await apiBench(t)
  const partner = await startPartner(t)
  await send('POST', '/apps', {name: 'shop'})
  await send('POST', '/platform/addon-services', partner.manifest())
  const {name, addon_service: service} = (await send('POST', '/apps/shop/addons', {plan: 'bucket'})).body as {name: string; addon_service: {name: string}}
  for (const path of ['/client/v11/databases/X', '/client/v11/databases/X/wait_status', '/client/v11/databases/X/transfer-schedules', '/postgres/v0/databases/X/credentials', '/redis/v0/databases/X']) {
    const [other, missing] = await Promise.all([send('GET', path.replace('X', name)), send('GET', path.replace('X', 'nope'))])
    assert.deepEqual(other.body, {id: 'not_found', resource: 'add_on', message: `${name} is no database: it is an add-on of ${service.name}.`}, path)
    assert.deepEqual(missing.body, {id: 'not_found', resource: 'add_on', message: "Couldn't find that add on."}, path)
  }
  assert.deepEqual((await send('GET', '/client/v11/apps/shop/transfers')).body, [])
  assert.equal((await send('GET', '/client/v11/apps/shop/transfers/1')).status, 404)
  assert.equal((await send('POST', '/reports', {app: 'shop', database: 'x', plan: 'y', url: 'postgres://x'})).status, 422)
})

test('nothing watches an app, nothing is announced, and no image is kept', async t => {
  const {deployed, send} = await apiBench(t)
  await deployed('shop')
  assert.deepEqual((await send('GET', '/apps/shop/formation/web/monitors')).body, [])
  const refused = await send('POST', '/apps/shop/formation/web/monitors', {name: 'LATENCY_SCALE', action_type: 'scale', min_quantity: 1, max_quantity: 2})
  assert.match(`${refused.status} ${refused.text}`, /^422 .*ps:scale/)
  assert.deepEqual((await send('GET', '/user/notifications')).body, [])
  assert.equal((await send('PATCH', '/user/notifications/1', {read: true})).status, 404)
  assert.match((await send('GET', '/v2/shop/web/manifests/latest')).text, /shop has no image for web/)
})

test('commits are compared in the repository that an app is connected to', async t => {
  const bench = await apiBench(t)
  for (const name of ['shop', 'shop-live']) await bench.send('POST', '/apps', {name})
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), {Procfile: 'web: ./run', 'run*': '#!/bin/sh'})
  await client.must('remote', 'add', 'heroku', `${await serveGit(t, bench)}/shop.git`)
  const base = (await client.must('rev-parse', 'HEAD')).trim()
  const commits = [await client.commit('Cart\n\nwith a lid', {cart: '1'}), await client.commit('Till', {till: '1'})]
  await client.must('push', '-q', 'heroku', 'HEAD:refs/heads/work')
  const compare = (range: string) => bench.send('GET', `/repos/local/shop/compare/${range}`)
  const {ahead_by: ahead, commits: found} = (await compare(`${base}...work`)).body as {ahead_by: number; commits: Array<{sha: string; commit: {message: string}}>}
  assert.deepEqual([ahead, ...found.map(({sha, commit}) => [sha, commit.message])], [2, [commits[0], 'Cart\n\nwith a lid'], [commits[1], 'Till']])
  assert.deepEqual(((await compare(`work...${base}`)).body as Json)['commits'], [])
  for (const range of ['work...nowhere', 'work', '--all...work', 'work...']) assert.equal((await compare(range)).status, 404, range)

  assert.deepEqual((await bench.send('GET', '/apps/shop-live/github')).body, {repo: 'local/shop-live'})
  await bench.send('POST', '/pipelines', {name: 'tea'})
  await bench.send('POST', '/pipelines/tea/repository', {repository: ((await bench.send('GET', '/repos/local/shop')).body as Json)['id']})
  await bench.send('POST', '/pipeline-couplings', {app: 'shop-live', pipeline: 'tea', stage: 'production'})
  assert.deepEqual((await bench.send('GET', '/apps/shop-live/github')).body, {repo: 'local/shop'})
  assert.deepEqual((await bench.send('PATCH', '/apps/shop/github', {auto_deploy: true})).body, {repo: 'local/shop'})
  assert.match((await bench.send('PATCH', '/apps/shop-live/github', {auto_deploy: true})).text, /does not deploy shop-live/)
  assert.match((await bench.send('PATCH', '/apps/shop/github', {pull_requests: {enabled: true, auto_deploy: true, auto_destroy: true}})).text, /reviewapps:create/)
})
