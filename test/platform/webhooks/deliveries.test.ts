import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {WebhookDeliveryRecord} from '../../../src/platform/model/webhook-records.js'

import {ofApp} from '../../../src/platform/model/webhook-records.js'
import {retryAfter} from '../../../src/platform/model/webhook-retries.js'
import {openSqliteStore} from '../../../src/platform/store/sqlite.js'
import {Vault} from '../../../src/platform/store/vault.js'
import {Deliveries} from '../../../src/platform/webhooks/deliveries.js'
import {randomIds} from '../../../src/platform/world/ids.js'
import {manualClock} from '../../support/manual-clock.js'
import {isSignedBy, startReceiver} from '../../support/receiver.js'
import {appRecord} from '../../support/records.js'
import {until} from '../../support/until.js'

const hours = 60 * 60_000

test('what is answered with a failure is tried again later, and later still, until it is taken', async t => {
  const bench = await deliveryBench(t, 'sync')
  bench.receiver.answer(503)
  const delivery = await bench.record()
  bench.deliveries.schedule(delivery)
  await bench.becomes(delivery, {status: 'retrying', numAttempts: 1, code: 503})
  await bench.clock.advance(9_000)
  assert.equal(bench.receiver.received.length, 1)
  await bench.clock.advance(1_000)
  await bench.becomes(delivery, {status: 'retrying', numAttempts: 2, code: 503})
  bench.receiver.answer(200)
  await bench.clock.advance(20_000)
  await bench.becomes(delivery, {status: 'succeeded', numAttempts: 3, code: 200})
  assert.equal((await bench.store.webhookDeliveries.find({id: delivery.id}))?.nextAttemptAt, null)
  assert.ok(bench.receiver.received.every(received => isSignedBy('quiet', received)))
  assert.equal(new Set(bench.receiver.received.map(({body}) => JSON.stringify(body['webhook_metadata']))).size, 3)
})

test('a notification is tried once', async t => {
  const bench = await deliveryBench(t, 'notify')
  bench.receiver.answer(500)
  const delivery = await bench.record()
  bench.deliveries.schedule(delivery)
  await bench.becomes(delivery, {status: 'failed', numAttempts: 1, code: 500})
  await bench.clock.advance(100 * hours)
  assert.equal(bench.receiver.received.length, 1)
})

test('who does not answer in time, or is not there, has failed', async t => {
  const bench = await deliveryBench(t, 'sync')
  bench.receiver.answer(0)
  const delivery = await bench.record()
  bench.deliveries.schedule(delivery)
  await bench.receiver.got(1)
  await bench.clock.advance(20_000)
  await bench.becomes(delivery, {status: 'retrying', numAttempts: 1, code: null, errorClass: 'Timeout'})
  const lost = await deliveryBench(t, 'notify', 'http://127.0.0.1:1/')
  const other = await lost.record()
  lost.deliveries.schedule(other)
  await lost.becomes(other, {status: 'failed', numAttempts: 1, code: null, errorClass: 'ECONNREFUSED'})
})

test('what an earlier platform recorded is delivered by the next one', async t => {
  const bench = await deliveryBench(t, 'sync')
  const first = await bench.record()
  const second = await bench.record()
  await bench.deliveries.start()
  await bench.becomes(second, {status: 'succeeded', numAttempts: 1, code: 204})
  assert.deepEqual(bench.receiver.received.map(({body}) => (body['webhook_metadata'] as {delivery: {id: string}}).delivery.id), [first.id, second.id])
})

test('an attempt that the end of the platform cut off counts as none', async t => {
  const bench = await deliveryBench(t, 'notify')
  bench.receiver.answer(0)
  const delivery = await bench.record()
  bench.deliveries.schedule(delivery)
  await bench.receiver.got(1)
  await bench.deliveries.close()
  assert.deepEqual(await bench.store.webhookDeliveries.find({id: delivery.id}), delivery)
})

test('the waits double up to an hour, and after three days nobody tries any more', () => {
  assert.deepEqual([1, 2, 3, 10, 30].map(attempts => retryAfter('sync', {attempts, age: 0})), [10_000, 20_000, 40_000, hours, hours])
  assert.equal(retryAfter('sync', {attempts: 80, age: 71.5 * hours}), undefined)
  assert.equal(retryAfter('notify', {attempts: 1, age: 0}), undefined)
})

async function deliveryBench(t: TestContext, level: 'notify' | 'sync', url?: string) {
  const receiver = await startReceiver(t)
  const clock = manualClock()
  const parts = {store: openSqliteStore({file: ':memory:'}), vault: new Vault(randomBytes(32)), world: {clock, ids: randomIds}}
  const deliveries = new Deliveries(parts)
  t.after(async () => {
    await deliveries.close()
    await parts.store.close()
  })
  const at = () => new Date(clock.now()).toISOString()
  const app = await parts.store.apps.insert(appRecord())
  const webhook = await parts.store.webhooks.insert({
    id: randomIds.uuid(), createdAt: at(), updatedAt: at(), ...ofApp(app.id), include: ['api:app'], level, url: url ?? receiver.url,
    secretSealed: parts.vault.seal('quiet'), authorizationSealed: null,
  })
  /** As `recordEvent` leaves it. */
  async function record() {
    await clock.advance(1)
    const row = () => ({id: randomIds.uuid(), createdAt: at(), updatedAt: at(), ...ofApp(app.id)})
    const payload = {action: 'update', actor: {id: app.ownerId, email: 'dev@example.com'}, data: {}, previous_data: {}, resource: 'app', version: ''}
    const event = await parts.store.webhookEvents.insert({...row(), include: 'api:app', payload})
    return parts.store.webhookDeliveries.insert({
      ...row(), webhookId: webhook.id, eventId: event.id, status: 'pending', numAttempts: 0, nextAttemptAt: at(), lastAttempt: null,
    })
  }
  async function becomes({id}: WebhookDeliveryRecord, wanted: {status: string; numAttempts: number; code: number | null; errorClass?: string}) {
    const found = await until(() => parts.store.webhookDeliveries.find({id}), now => now?.status === wanted.status && now.numAttempts === wanted.numAttempts)
    assert.equal(found?.lastAttempt?.code, wanted.code)
    if (wanted.errorClass) assert.equal(found?.lastAttempt?.errorClass, wanted.errorClass)
  }
  return {...parts, receiver, clock, deliveries, record, becomes}
}
