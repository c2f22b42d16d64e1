import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {ApiBench} from '../support/api.js'
import type {Received} from '../support/receiver.js'

import {apiBench} from '../support/api.js'
import {temporaryFolder} from '../support/folder.js'
import {startPartner} from '../support/partner.js'
import {startPlatform} from '../support/platform.js'
import {isSignedBy, startReceiver} from '../support/receiver.js'
import {serveTarball} from '../support/tarball.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>
const get = async ({send}: ApiBench, path: string) => (await send('GET', path)).body
const said = ({body}: Received) => `${String(body['resource'])} ${String(body['action'])}`

test('a webhook hears of what it asked for, signed and authorized; its secret is told once', async t => {
  const bench = await apiBench(t)
  const receiver = await startReceiver(t)
  await bench.deployed('demo')
  const made = await bench.send('POST', '/apps/demo/webhooks', {include: ['api:release', 'api:formation'], level: 'notify', url: receiver.url, authorization: 'Bearer abc'})
  assert.equal(made.status, 201)
  const secret = made.headers.get('heroku-webhook-secret') ?? ''
  assert.match(secret, /^[0-9a-f]{64}$/)
  const webhook = made.body as Json
  assert.equal((webhook['app'] as Json)['name'], 'demo')
  assert.equal((await bench.send('GET', `/apps/demo/webhooks/${String(webhook['id'])}`)).headers.get('heroku-webhook-secret'), null)

  await bench.send('PATCH', '/apps/demo/config-vars', {A: '1'})
  await bench.send('PATCH', '/apps/demo', {maintenance: true})
  await bench.send('PATCH', '/apps/demo/formation/web', {quantity: 2})
  const received = await receiver.got(2)
  assert.deepEqual(received.map(said), ['release create', 'formation update'])
  for (const one of received) assert.ok(isSignedBy(secret, one))
  assert.equal(received[0]?.headers.authorization, 'Bearer abc')
  const {data, actor, webhook_metadata: about} = received[0]?.body as {data: Json; actor: Json; webhook_metadata: {event: Json; delivery: Json; webhook: Json}}
  assert.deepEqual([data['description'], actor, about.event['include'], about.webhook['id']], ['Set A config vars', {id: bench.user.id, email: bench.user.email}, 'api:release', webhook['id']])
  assert.deepEqual((received[1]?.body['previous_data'] as Json)['quantity'], 1)

  const deliveries = await until(() => get(bench, '/apps/demo/webhook-deliveries') as Promise<Json[]>, all => all.every(({status}) => status === 'succeeded'))
  assert.deepEqual(deliveries.map(({num_attempts: count, next_attempt_at: next}) => [count, next]), [[1, null], [1, null]])
  const [first] = deliveries
  assert.deepEqual(await get(bench, `/apps/demo/webhook-deliveries/${String(first?.['id'])}`), first)
  const event = await get(bench, `/apps/demo/webhook-events/${String((first?.['event'] as Json)['id'])}`) as Json
  assert.equal((event['payload'] as Json)['resource'], event['include'] === 'api:release' ? 'release' : 'formation')
  assert.deepEqual(await get(bench, '/apps/demo/webhook-deliveries?eq[status]=failed'), [])
})

test('a release that has a command is told when it is made and when it has ended', async t => {
  const bench = await apiBench(t)
  const receiver = await startReceiver(t)
  await bench.send('POST', '/apps', {name: 'demo'})
  await bench.send('POST', '/apps/demo/webhooks', {include: ['api:release', 'api:formation'], level: 'sync', url: receiver.url})
  await bench.deployed('demo', {web: 'node server.js', release: 'migrate'})
  const received = await receiver.got(4)
  assert.deepEqual(received.map(one => `${said(one)} ${String((one.body['data'] as Json)['status'] ?? (one.body['data'] as Json)['type'])}`), [
    'release create pending', 'release update succeeded', 'formation create release', 'formation create web',
  ])
  assert.equal((received[1]?.body['previous_data'] as Json)['status'], 'pending')
})

test('a webhook can be changed and removed, and then hears no more', async t => {
  const bench = await apiBench(t)
  const receiver = await startReceiver(t)
  await bench.send('POST', '/apps', {name: 'demo'})
  const {id} = (await bench.send('POST', '/apps/demo/webhooks', {include: ['api:release'], level: 'notify', url: receiver.url, secret: 'mine'})).body as {id: string}
  const changed = await bench.send('PATCH', `/apps/demo/webhooks/${id}`, {include: ['api:domain'], level: 'sync'})
  assert.deepEqual([(changed.body as Json)['include'], (changed.body as Json)['level'], changed.headers.get('heroku-webhook-secret')], [['api:domain'], 'sync', null])
  await bench.send('PATCH', '/apps/demo/config-vars', {A: '1'})
  await bench.send('POST', '/apps/demo/domains', {hostname: 'www.example.com'})
  const [only] = await receiver.got(1)
  assert.ok(only && said(only) === 'domain create' && isSignedBy('mine', only))
  assert.equal(((await bench.send('DELETE', `/apps/demo/webhooks/${id}`)).body as Json)['id'], id)
  await bench.send('DELETE', '/apps/demo/domains/www.example.com')
  await bench.parts.events.heard()
  assert.deepEqual([await get(bench, '/apps/demo/webhooks'), receiver.received.length], [[], 1])
  assert.equal((await bench.send('GET', `/apps/demo/webhooks/${id}`)).status, 404)
})

test('a pipeline’s webhook hears of the apps in it', async t => {
  const bench = await apiBench(t)
  const receiver = await startReceiver(t)
  const {id} = (await bench.send('POST', '/pipelines', {name: 'shop'})).body as {id: string}
  const made = (await bench.send('POST', '/pipelines/shop/webhooks', {include: ['api:app', 'api:release'], level: 'notify', url: receiver.url})).body as Json
  assert.deepEqual(made['pipeline'], {id})
  for (const name of ['inside', 'outside']) await bench.send('POST', '/apps', {name})
  await bench.send('POST', '/pipeline-couplings', {app: 'inside', pipeline: id, stage: 'staging'})
  for (const name of ['inside', 'outside']) await bench.send('PATCH', `/apps/${name}/config-vars`, {A: '1'})
  await bench.send('DELETE', '/apps/inside')
  assert.deepEqual((await receiver.got(2)).map(said), ['release create', 'app destroy'])
  assert.equal((await get(bench, '/pipelines/shop/webhook-deliveries') as Json[]).length, 2)
  assert.equal((await get(bench, '/pipelines/shop/webhook-events') as Json[]).length, 2)
})

test('what can’t be listened to, and where nothing can be sent, is refused', async t => {
  const bench = await apiBench(t)
  await bench.send('POST', '/apps', {name: 'demo'})
  const good = {include: ['api:release'], level: 'notify', url: 'https://example.com/'}
  for (const bad of [{include: ['api:weather']}, {include: []}, {level: 'shout'}, {url: 'ftp://example.com'}, {url: 'https://'}]) {
    assert.equal((await bench.send('POST', '/apps/demo/webhooks', {...good, ...bad})).status, 422)
  }
})

test('what was not delivered when the platform was killed is delivered by the next one', async t => {
  const home = await temporaryFolder(t)
  const receiver = await startReceiver(t)
  receiver.answer(0)
  const platform = await startPlatform(t, home)
  await platform.api('POST', '/apps', {name: 'demo'})
  await platform.api('POST', '/apps/demo/webhooks', {include: ['api:release'], level: 'notify', url: receiver.url})
  await platform.api('PATCH', '/apps/demo/config-vars', {A: '1'})
  await platform.api('PATCH', '/apps/demo/config-vars', {B: '1'})
  await receiver.got(1)
  await platform.end('SIGKILL')
  receiver.answer(200)
  const next = await startPlatform(t, home)
  const received = await receiver.got(3)
  assert.deepEqual(received.map(({body}) => (body['data'] as Json)['version']), [3, 3, 4])
  await until(async () => (await next.api('GET', '/apps/demo/webhook-deliveries')).body as Json[], all => all.every(({status}) => status === 'succeeded'))
})

test('add-ons are told of, to their app, and to who listens to them alone; dynos too', async t => {
  const receivers = [await startReceiver(t), await startReceiver(t), await startReceiver(t)] as const
  const [ofApp, ofAddOn, ofDynos] = receivers
  const platform = await startPlatform(t, await temporaryFolder(t))
  const partner = await startPartner(t)
  const send = async (method: string, path: string, body?: unknown) => {
    const reply = await platform.api(method, path, body)
    assert.ok(reply.status < 300, reply.text)
    return reply.body as Json
  }
  await send('POST', '/platform/addon-services', partner.manifest())
  // An app.json may ask for what the marketplace has.
  const url = await serveTarball(t, {Procfile: 'web: sleep 600\nworker: sleep 600', 'app.json': '{"addons": [{"plan": "bucket:small", "as": "PAILS"}], "formation": {"web": {"quantity": 0}}}'})
  const setup = await send('POST', '/app-setups', {source_blob: {url}, app: {name: 'demo'}})
  await until(() => send('GET', `/app-setups/${String(setup['id'])}`), ({status}) => status === 'succeeded')
  const [addOn] = await send('GET', '/apps/demo/addons') as unknown as Json[]
  const [attachment] = await send('GET', '/apps/demo/addon-attachments') as unknown as Json[]
  assert.equal(attachment?.['name'], 'PAILS')

  const include = ['api:addon', 'api:addon-attachment']
  await send('POST', '/apps/demo/webhooks', {include, level: 'notify', url: ofApp.url})
  await send('POST', '/apps/demo/webhooks', {include: ['api:dyno'], level: 'notify', url: ofDynos.url})
  const made = await send('POST', `/addons/${String(addOn?.['name'])}/webhooks`, {include, level: 'notify', url: ofAddOn.url})
  assert.deepEqual(Object.keys(made).sort(), ['created_at', 'id', 'include', 'level', 'updated_at', 'url'])
  await send('PATCH', `/apps/demo/addons/${String(addOn?.['name'])}`, {name: 'pail'})
  await send('POST', '/addon-attachments', {addon: 'pail', app: 'demo', name: 'MORE'})
  const told = ['addon update', 'addon-attachment create']
  assert.deepEqual([(await ofApp.got(2)).map(said), (await ofAddOn.got(2)).map(said)], [told, told])
  assert.equal((ofAddOn.received[0]?.body['data'] as Json)['name'], 'pail')
  assert.equal((await send('GET', '/addons/pail/webhook-deliveries') as unknown as Json[]).length, 2)
  await send('DELETE', '/apps/demo/addons/pail')
  assert.deepEqual((await ofApp.got(5)).slice(2).map(said).sort(), ['addon destroy', 'addon-attachment destroy', 'addon-attachment destroy'])

  // The web dyno that the setup scaled away may still be told of.
  const workers = (count: number) => until(
    async () => ofDynos.received.filter(({body}) => (body['data'] as Json)['name'] === 'worker.1').map(one => `${said(one)} worker.1 ${String((one.body['data'] as Json)['state'])}`),
    all => all.length >= count,
  )
  await send('PATCH', '/apps/demo/formation/worker', {quantity: 1})
  await workers(2)
  await send('PATCH', '/apps/demo/formation/worker', {quantity: 0})
  const states = await workers(3)
  assert.deepEqual(states, ['dyno create worker.1 starting', 'dyno update worker.1 up', 'dyno destroy worker.1 up'])
})

test('who is added to an app, given other permissions and taken off is told of', async t => {
  const bench = await apiBench(t)
  const receiver = await startReceiver(t)
  await bench.send('POST', '/apps', {name: 'demo'})
  await bench.send('POST', '/apps/demo/webhooks', {include: ['api:collaborator'], level: 'notify', url: receiver.url})
  const {id} = (await bench.send('POST', '/apps/demo/collaborators', {user: 'ann@example.com'})).body as Json
  await bench.send('PATCH', '/teams/apps/demo/collaborators/ann@example.com', {permissions: ['operate']})
  await bench.send('DELETE', '/apps/demo/collaborators/ann@example.com')
  const received = await receiver.got(3)
  assert.deepEqual(received.map(said), ['collaborator create', 'collaborator update', 'collaborator destroy'])
  assert.deepEqual(received.map(({body}) => (body['data'] as Json)['id']), [id, id, id])
  const [, {body: changed} = assert.fail('no update')] = received
  const permissions = ({permissions: all}: Json) => (all as Json[]).map(({name}) => name)
  assert.deepEqual([permissions(changed['previous_data'] as Json), permissions(changed['data'] as Json)], [['view', 'deploy', 'operate'], ['view', 'operate']])
})
