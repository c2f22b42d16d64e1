import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {reviewAppName} from '../../src/platform/model/review-app-name.js'
import {recoverReviewApps} from '../../src/platform/reviews/create.js'
import {endStale} from '../../src/platform/reviews/stale.js'
import {apiBench} from '../support/api.js'
import {serveTarball} from '../support/tarball.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>
const get = async ({send}: ApiBench, path: string) => (await send('GET', path)).body

async function reviewBench(t: TestContext, manifest: Json) {
  const bench = await apiBench(t)
  await bench.send('POST', '/pipelines', {name: 'shop'})
  await bench.send('PATCH', '/pipelines/shop/stage/review/config-vars', {FROM: 'stage', BEATEN: 'stage'})
  const url = await serveTarball(t, {Procfile: 'web: ./run', 'run*': '#!/bin/sh', 'app.json': JSON.stringify(manifest)})
  const create = async (more: Json = {}): Promise<Json> => {
    const {status, body, text} = await bench.send('POST', '/review-apps', {branch: 'New/Cart', pipeline: 'shop', source_blob: {url, version: null}, ...more})
    assert.equal(status, 201, text)
    return body as Json
  }
  const becomes = ({id}: Json, wanted: string) => until(() => get(bench, `/review-apps/${String(id)}`) as Promise<Json>, ({status}) => status === wanted)
  return {bench, create, becomes}
}

test('a review app is made in its stage, with the stage’s config and what is given', async t => {
  const {bench, create, becomes} = await reviewBench(t, {env: {BEATEN: 'weak'}, environments: {review: {env: {SAID: 'review'}}}})
  const made = await create({pr_number: 12, environment: {GIVEN: 'x', FROM: 'given'}})
  assert.deepEqual([made['status'], made['app'], made['pr_number'], (made['creator'] as Json)['email']], ['pending', null, 12, 'dev@example.com'])
  const review = await becomes(made, 'created')
  const app = await get(bench, `/apps/${(review['app'] as {id: string}).id}`) as Json
  assert.match(String(app['name']), /^shop-pr-12-[0-9a-f]{4}$/)
  const config = await get(bench, `/apps/${String(app['name'])}/config-vars`) as Json
  assert.deepEqual(config, {
    BEATEN: 'stage', SAID: 'review', FROM: 'given', GIVEN: 'x', HEROKU_APP_NAME: app['name'], HEROKU_BRANCH: 'New/Cart', HEROKU_PR_NUMBER: '12',
  })
  assert.equal((await get(bench, `/apps/${String(app['name'])}/pipeline-couplings`) as Json)['stage'], 'review')
  assert.equal((await get(bench, `/apps/${String(app['name'])}/review-app`) as Json)['id'], review['id'])
  assert.deepEqual((await get(bench, '/pipelines/shop/review-apps') as Json[]).map(({id}) => id), [review['id']])

  const leaving = await bench.send('DELETE', `/review-apps/${String(review['id'])}`)
  assert.equal((leaving.body as Json)['status'], 'deleting')
  await until(() => bench.send('GET', `/review-apps/${String(review['id'])}`), ({status}) => status === 404)
  assert.equal((await bench.send('GET', `/apps/${String(app['name'])}`)).status, 404)
})

test('one that can’t be made says why; one whose app was destroyed is gone', async t => {
  const {bench, create, becomes} = await reviewBench(t, {env: {NEEDED: {description: 'x'}}})
  const errored = await becomes(await create(), 'errored')
  assert.deepEqual([errored['message'], errored['error_status']], ['invalid app.json: config var NEEDED is required', 'creating'])
  const review = await becomes(await create({environment: {NEEDED: 'now'}}), 'created')
  await bench.send('DELETE', `/apps/${(review['app'] as {id: string}).id}`)
  await becomes(review, 'deleted')
  assert.deepEqual((await get(bench, '/pipelines/shop/review-apps') as Json[]).map(({status}) => status), ['errored'])
  await bench.parts.store.reviewApps.update(String(review['id']), {status: 'creating'})
  await recoverReviewApps(bench.parts)
  assert.equal((await becomes(review, 'errored'))['message'], 'The platform stopped while the review app was made.')
  assert.equal((await bench.send('POST', '/review-apps', {branch: 'x', pipeline: 'shop', source_blob: {url: 'nonsense'}})).status, 422)
  assert.equal((await bench.send('POST', '/review-apps', {branch: 'x', pipeline: 'shop', source_blob: {url: 'resolve'}})).status, 404)
})

test('review apps are enabled, configured and disabled for a pipeline', async t => {
  const {bench} = await reviewBench(t, {})
  const path = '/pipelines/shop/review-app-config'
  assert.equal((await bench.send('GET', path)).status, 404)
  const enabled = (await bench.send('POST', path, {repo: 'acme/shop', base_name: 'tea', automatic_review_apps: true})).body as Json
  assert.deepEqual([enabled['base_name'], enabled['automatic_review_apps'], enabled['stale_days'], enabled['deploy_target']], ['tea', true, 5, null])
  assert.equal((await bench.send('POST', path, {repo: 'acme/shop'})).status, 409)
  const changed = (await bench.send('PATCH', path, {destroy_stale_apps: true, stale_days: 2, deploy_target: {id: 'us', type: 'region'}})).body as Json
  assert.deepEqual([changed['destroy_stale_apps'], changed['stale_days'], changed['deploy_target'], changed['base_name']], [true, 2, {id: 'us', type: 'region'}, 'tea'])
  assert.deepEqual((await bench.send('DELETE', path)).body, changed)
  assert.equal((await bench.send('GET', path)).status, 404)
})

test('a review app’s name is one that an app may have', () => {
  assert.equal(reviewAppName('shop', {branch: 'New/Cart', prNumber: null}, '1a2b'), 'shop-new-cart-1a2b')
  for (const branch of ['x'.repeat(80), '9', 'ä/ö', '---', 'a-b-'.repeat(9)]) {
    const name = reviewAppName('1shop', {branch, prNumber: null}, '1a2b')
    assert.match(name, /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/, name)
  }
})

test('one that nobody has deployed to for the days that its pipeline says is ended, where that is wanted', async t => {
  const {bench, create, becomes} = await reviewBench(t, {})
  const {store} = bench.parts
  const [stale, fresh] = [await becomes(await create({branch: 'old'}), 'created'), await becomes(await create({branch: 'new'}), 'created')]
  const {id} = stale['app'] as {id: string}
  await store.apps.update(id, {releasedAt: new Date(Date.now() - 3 * 24 * 60 * 60_000).toISOString()})
  const [app] = await get(bench, '/apps') as Json[]
  await bench.send('POST', '/pipelines/shop/review-app-config', {repo: `dev/${String(app?.['name'])}`, destroy_stale_apps: false, stale_days: 2})
  await endStale(bench.parts)
  assert.equal((await get(bench, '/pipelines/shop/review-apps') as Json[]).length, 2)
  await bench.send('PATCH', '/pipelines/shop/review-app-config', {destroy_stale_apps: true})
  await endStale(bench.parts)
  await until(() => bench.send('GET', `/apps/${id}`), ({status}) => status === 404)
  await until(async () => (await get(bench, '/pipelines/shop/review-apps') as Json[]).map(review => review['id']), ids => ids.length === 1 && ids[0] === fresh['id'])
})
