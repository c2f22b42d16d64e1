import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>
const post = async ({send}: ApiBench, path: string, body: unknown, status = 201): Promise<Json> => {
  const reply = await send('POST', path, body)
  assert.equal(reply.status, status, reply.text)
  return reply.body as Json
}
const get = async ({send}: ApiBench, path: string) => (await send('GET', path)).body

async function pipelineBench(t: Parameters<typeof apiBench>[0]) {
  const bench = await apiBench(t)
  const staging = await bench.deployed('shop-staging')
  await post(bench, '/apps', {name: 'shop'})
  const pipeline = await post(bench, '/pipelines', {name: 'shop', owner: {id: bench.user.id, type: 'user'}, generation: {name: 'cedar'}})
  for (const [app, stage] of [['shop-staging', 'staging'], ['shop', 'production']]) {
    await post(bench, '/pipeline-couplings', {app, pipeline: pipeline['id'], stage})
  }
  return {bench, pipeline, staging}
}

test('a pipeline is found by id and by name, renamed and deleted; its apps stay', async t => {
  const {bench, pipeline} = await pipelineBench(t)
  assert.deepEqual(pipeline['owner'], {id: bench.user.id, type: 'user'})
  for (const identity of ['shop', String(pipeline['id'])]) assert.equal((await get(bench, `/pipelines/${identity}`) as Json)['id'], pipeline['id'])
  assert.equal((await get(bench, '/pipelines?eq[name]=shop') as Json[]).length, 1)
  assert.deepEqual(await get(bench, '/pipelines?eq[name]=other'), [])
  assert.equal(((await bench.send('PATCH', '/pipelines/shop', {name: 'store'})).body as Json)['name'], 'store')
  assert.equal((await bench.send('GET', '/pipelines/shop')).status, 404)
  assert.equal(((await bench.send('DELETE', '/pipelines/store')).body as Json)['name'], 'store')
  assert.deepEqual([(await bench.send('GET', '/apps/shop')).status, (await bench.send('GET', '/apps/shop/pipeline-couplings')).status], [200, 404])
})

test('names that can’t be or are taken, and owners who aren’t there, are refused', async t => {
  const {bench} = await pipelineBench(t)
  for (const body of [{name: 'Shop'}, {name: 'ab'}, {name: 'shop'}]) {
    assert.equal((await post(bench, '/pipelines', body, 422))['id'], 'invalid_params')
  }
  const nobodys = (type: string) => ({name: 'other', owner: {id: bench.parts.world.ids.uuid(), type}})
  await post(bench, '/pipelines', nobodys('user'), 422)
  assert.equal((await post(bench, '/pipelines', nobodys('team'), 404))['resource'], 'team')
})

test('an app is in one pipeline, in a stage that can be changed', async t => {
  const {bench, pipeline, staging} = await pipelineBench(t)
  await post(bench, '/pipeline-couplings', {app: 'shop', pipeline: 'shop', stage: 'staging'}, 422)
  await post(bench, '/pipeline-couplings', {app: 'shop', pipeline: 'shop', stage: 'nowhere'}, 422)
  const coupling = await get(bench, '/apps/shop-staging/pipeline-couplings') as Json
  assert.deepEqual([coupling['app'], coupling['pipeline'], coupling['stage']], [{id: staging.id}, {id: pipeline['id'], name: 'shop'}, 'staging'])
  const moved = (await bench.send('PATCH', `/pipeline-couplings/${String(coupling['id'])}`, {stage: 'development'})).body as Json
  assert.equal(moved['stage'], 'development')
  assert.deepEqual((await get(bench, '/pipelines/shop/pipeline-couplings') as Json[]).map(({stage}) => stage).sort(), ['development', 'production'])
  const removed = (await bench.send('DELETE', `/pipeline-couplings/${String(coupling['id'])}`)).body as Json
  assert.equal(removed['id'], coupling['id'])
  assert.equal((await get(bench, '/users/~/pipeline-couplings') as Json[]).length, 1)
  await bench.send('DELETE', '/apps/shop')
  assert.deepEqual(await get(bench, '/pipeline-couplings'), [])
})

test('apps are filtered by id, and those that aren’t there are left out', async t => {
  const {bench, staging} = await pipelineBench(t)
  const found = await post(bench, '/filters/apps', {in: {id: [staging.id, bench.parts.world.ids.uuid()]}}, 200) as unknown as Json[]
  assert.deepEqual(found.map(({name}) => name), ['shop-staging'])
})

test('a stage has config vars of its own', async t => {
  const {bench} = await pipelineBench(t)
  assert.deepEqual((await bench.send('PATCH', '/pipelines/shop/stage/test/config-vars', {A: 'one', B: 2})).body, {A: 'one', B: '2'})
  assert.deepEqual((await bench.send('PATCH', '/pipelines/shop/stage/test/config-vars', {A: null})).body, {B: '2'})
  assert.deepEqual(await get(bench, '/pipelines/shop/stage/test/config-vars'), {B: '2'})
  assert.deepEqual(await get(bench, '/pipelines/shop/stage/review/config-vars'), {})
  assert.equal((await bench.send('GET', '/pipelines/shop/stage/nowhere/config-vars')).status, 404)
  assert.equal((await bench.send('PATCH', '/pipelines/shop/stage/test/config-vars', {'A B': '1'})).status, 422)
})

test('a promotion releases the slug, keeps the target’s config and says where it came from', async t => {
  const {bench, pipeline, staging} = await pipelineBench(t)
  await bench.send('PATCH', '/apps/shop/config-vars', {STAGE: 'live'})
  const promotion = await post(bench, '/pipeline-promotions', {pipeline: {id: pipeline['id']}, source: {app: {id: staging.id}}, targets: [{app: {name: 'shop'}}]})
  assert.deepEqual([promotion['status'], promotion['source']], ['pending', {app: {id: staging.id}, release: {id: staging.currentReleaseId}}])
  const [target] = await ended(bench, promotion)
  assert.deepEqual([target?.['status'], target?.['error_message']], ['succeeded', null])
  const release = await get(bench, `/apps/shop/releases/${(target?.['release'] as Json)['id'] as string}`) as Json
  assert.deepEqual([release['description'], release['current']], ['Promote shop-staging v3 01234567', true])
  assert.deepEqual(await get(bench, '/apps/shop/config-vars'), {STAGE: 'live'})
  // What was promoted stays when its source is destroyed.
  await bench.send('DELETE', '/apps/shop-staging')
  assert.equal((await bench.send('GET', `/apps/shop/slugs/${(release['slug'] as Json)['id'] as string}`)).status, 200)
  assert.deepEqual((await get(bench, '/pipelines/shop/latest-deployments') as Json[]).map(({version}) => version), [release['version']])
})

test('a target whose release command fails says so and keeps what it had; the others get theirs', async t => {
  const {bench} = await pipelineBench(t)
  await post(bench, '/apps', {name: 'shop-eu'})
  await post(bench, '/pipeline-couplings', {app: 'shop-eu', pipeline: 'shop', stage: 'production'})
  await bench.deployed('source', {web: 'x', release: 'migrate'})
  await post(bench, '/pipeline-couplings', {app: 'source', pipeline: 'shop', stage: 'development'})
  await until(async () => get(bench, '/apps/source/releases') as Promise<Json[]>, all => all.every(({status}) => status === 'succeeded'))
  bench.phase.status = 1
  const failed = await ended(bench, await post(bench, '/pipeline-promotions', {pipeline: 'shop', source: {app: 'source'}, targets: [{app: 'shop'}, {app: 'shop-eu'}]}))
  assert.deepEqual(failed.map(({status, error_message: message}) => [status, message]), [['failed', 'Release command failed'], ['failed', 'Release command failed']])
  assert.equal((await get(bench, '/apps/shop') as Json)['slug_size'], null)
})

test('what can’t be promoted is refused', async t => {
  const {bench} = await pipelineBench(t)
  await post(bench, '/apps', {name: 'stranger'})
  const refused = [
    {source: {app: 'shop'}, targets: [{app: 'shop-staging'}]},
    {source: {app: 'shop-staging'}, targets: [{app: 'stranger'}]},
    {source: {app: 'shop-staging'}, targets: [{app: 'shop-staging'}]},
    {source: {app: 'shop-staging'}, targets: []},
    {source: {}, targets: [{app: 'shop'}]},
  ]
  for (const body of refused) await post(bench, '/pipeline-promotions', {pipeline: 'shop', ...body}, 422)
  assert.equal((await bench.send('GET', `/pipeline-promotions/${bench.parts.world.ids.uuid()}`)).status, 404)
})

test('the newest builds, releases and deployments of a pipeline, its stack and its transfer', async t => {
  const {bench, pipeline} = await pipelineBench(t)
  await bench.send('PATCH', '/apps/shop-staging/config-vars', {A: '1'})
  assert.deepEqual(await get(bench, '/pipelines/shop/latest-builds'), [])
  assert.deepEqual((await get(bench, '/pipelines/shop/latest-releases') as Json[]).map(({version}) => version), [2, 4])
  assert.deepEqual((await get(bench, '/pipelines/shop/latest-deployments') as Json[]).map(({version}) => version), [3])
  assert.equal(((await get(bench, '/pipelines/shop/pipeline-stack') as Json)['stack'] as Json)['name'], 'heroku-24')
  const transfer = await post(bench, '/pipeline-transfers', {pipeline: {id: pipeline['id']}, new_owner: {id: bench.user.id, type: 'user'}})
  assert.deepEqual(transfer['new_owner'], {id: bench.user.id, type: 'user'})
})

async function ended(bench: ApiBench, promotion: Json): Promise<Json[]> {
  await until(() => get(bench, `/pipeline-promotions/${String(promotion['id'])}`) as Promise<Json>, ({status}) => status === 'completed')
  return get(bench, `/pipeline-promotions/${String(promotion['id'])}/promotion-targets`) as Promise<Json[]>
}
