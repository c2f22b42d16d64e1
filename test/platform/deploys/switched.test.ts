import assert from 'node:assert/strict'
import {randomUUID} from 'node:crypto'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {DynoState} from '../../../src/platform/model/records.js'

import {switched} from '../../../src/platform/deploys/switched.js'
import {deployBench} from '../../support/deploys.js'
import {manualClock} from '../../support/manual-clock.js'
import {releaseRecord} from '../../support/records.js'

async function waiting(t: TestContext) {
  const bench = await deployBench(t)
  const clock = manualClock()
  const parts = {...bench.parts, world: {...bench.parts.world, clock}}
  const {store, routes} = parts
  const app = await bench.addApp()
  const release = await store.releases.insert(releaseRecord(app.id, 1))
  await store.apps.update(app.id, {currentReleaseId: release.id})
  await store.formations.insert({id: randomUUID(), createdAt: '', updatedAt: '', appId: app.id, type: 'web', quantity: 1, size: 'Basic'})
  const dyno = (id: string, releaseId: string, state: DynoState) =>
    store.dynos.insert({id, createdAt: '', updatedAt: '', appId: app.id, releaseId, name: 'web.1', type: 'web', size: 'Basic', command: '', state, oneOff: false, crashes: 0, retryAt: null})
  const route = (...ids: string[]) => {
    const backends = ids.map(dynoId => ({dynoId, name: 'web.1', host: '127.0.0.1', port: 1}))
    routes.set({appId: app.id, maintenance: false, backends, wanted: 1, starting: 0, crashed: 0, deployed: true})
  }
  let isOver = false
  const over = switched(parts, release, 15_000).then(() => void (isOver = true))
  const isStill = async () => {
    await clock.advance(10)
    return !isOver
  }
  return {store, app, release, dyno, route, over, isStill, clock}
}

test('a deploy is seen once the new dynos have taken the old ones\' place', {timeout: 5000}, async t => {
  const {dyno, route, release, over, isStill, store} = await waiting(t)
  assert.ok(await isStill())
  await dyno('old', randomUUID(), 'up')
  await dyno('new', release.id, 'starting')
  route('old')
  assert.ok(await isStill())
  await store.dynos.update('new', {state: 'up'})
  route('old', 'new')
  assert.ok(await isStill())
  route('new')
  await over
})

for (const [name, happens] of [
  ['its dynos have crashed', async ({dyno, route, release}) => { await dyno('new', release.id, 'crashed'); route() }],
  ['another release has taken over', async ({store, app, route}) => { await store.apps.update(app.id, {currentReleaseId: 'later'}); route('x') }],
  ['no web dyno is wanted', async ({store, app, route}) => { for (const row of await store.formations.list({appId: app.id})) await store.formations.update(row.id, {quantity: 0}); route() }],
  ['the app is gone', async ({store, app, route}) => { await store.apps.delete(app.id); route() }],
  ['it takes too long', async ({clock, isStill}) => { assert.ok(await isStill()); await clock.advance(15_000) }],
] satisfies Array<[string, (given: Awaited<ReturnType<typeof waiting>>) => Promise<void>]>) {
  test(`nobody waits for a deploy to be seen when ${name}`, {timeout: 5000}, async t => {
    const given = await waiting(t)
    assert.ok(await given.isStill())
    await happens(given)
    await given.over
  })
}
