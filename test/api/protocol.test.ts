import assert from 'node:assert/strict'
import {request} from 'node:http'
import {test} from 'node:test'

import {RateLimit} from '../../src/platform/http/limit.js'
import {systemClock} from '../../src/platform/world/clock.js'
import {apiBench} from '../support/api.js'
import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {releaseRecord} from '../support/records.js'

test('a list is walked by Next-Range, in both orders, and ends without one', async t => {
  const {send} = await apiBench(t)
  const names = ['aaa', 'bbb', 'ccc', 'ddd', 'eee']
  for (const name of names) await send('POST', '/apps', {name})
  for (const [range, wanted] of [['name ..; max=2', names], ['name ..; order=desc,max=2;', [...names].reverse()], ['name ..;max=2, order=desc', [...names].reverse()]] as const) {
    const seen: string[] = []
    let next: string | null = range
    while (next !== null) {
      const reply: Awaited<ReturnType<typeof send>> = await send('GET', '/apps', undefined, {range: next})
      seen.push(...(reply.body as Array<{name: string}>).map(app => app.name))
      next = reply.headers.get('next-range')
      assert.equal(reply.status, next === null ? 200 : 206)
      assert.match(reply.headers.get('content-range') ?? '', /^name \w+\.\.\w+; max=2/)
    }
    assert.deepEqual(seen, wanted)
  }
})

test('the newest release alone', async t => {
  const {send, deployed} = await apiBench(t)
  await deployed('demo')
  const reply = await send('GET', '/apps/demo/releases', undefined, {range: 'version ..; order=desc,max=1'})
  assert.deepEqual((reply.body as Array<{version: number}>).map(release => release.version), [3])
  assert.equal(reply.status, 206)
})

test('a range that makes no sense is 416, one on a single thing is ignored', async t => {
  const {send} = await apiBench(t)
  for (const range of ['name ..; max=lots', 'name ..; max=0', 'name ..; order=up', '; max=2', 'web_url ..', 'nothing ..; max=2', 'constructor ..']) {
    const {status, body} = await send('GET', '/apps', undefined, {range})
    assert.deepEqual([status, (body as {id: string}).id], [416, 'requested_range_not_satisfiable'], range)
  }
  assert.equal((await send('GET', '/account', undefined, {range: 'id ..; max=1000'})).status, 200)
  assert.equal((await send('POST', '/apps', {name: 'demo'}, {range: 'id ..; max=1000'})).status, 201)
})

test('a range has ends, with and without what is there, and understands what clients call it', async t => {
  const {send, deployed, parts} = await apiBench(t)
  const app = await deployed('demo')
  for (const [version, createdAt] of [[4, '2026-01-02T03:04:05.900Z'], [5, '2026-01-02T03:04:05.100Z'], [6, '2026-01-02T03:04:06.500Z'], [7, '2026-01-02T03:04:07.000Z']] as const) {
    await parts.store.releases.insert(releaseRecord(app.id, version, {createdAt, userId: app.ownerId}))
  }
  const versions = async (range: string) => ((await send('GET', '/apps/demo/releases', undefined, {range})).body as Array<{version: number}>).map(({version}) => version)
  assert.deepEqual(await versions('version 5..'), [5, 6, 7])
  assert.deepEqual(await versions('version [5..6; max=10'), [5, 6])
  assert.deepEqual(await versions('version ]5..10'), [6, 7])
  assert.deepEqual(await versions('version ]5..3; order=desc'), [4, 3])
  assert.deepEqual(await versions('seq ..; order=desc,max=2'), [7, 6])
  // Times are shown in whole seconds and kept more exactly.
  const [five, six] = ['2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z']
  assert.deepEqual(await versions(`created_at ${five}..${six}`), [5, 4, 6])
  assert.deepEqual(await versions(`created_at ]${five}..${six}`), [6])
  assert.deepEqual(await versions(`created_at ${six}..${five}; order=desc`), [6, 4, 5])
  assert.deepEqual(await versions(`created_at ]${six}..${five}; order=desc`), [4, 5])
  assert.equal((await send('GET', '/apps/demo/releases', undefined, {range: 'version new..'})).status, 416)
  for (const [path, range] of [['/apps/demo/domains', 'domain ..;'], ['/apps/demo/webhook-deliveries', 'seq ..; order=desc,max=10']] as const) {
    assert.equal((await send('GET', path, undefined, {range})).status, 200, range)
  }
})

test('a list that is longer than a page goes on by id, and each page has a tag of its own', async t => {
  const {send, addApp} = await apiBench(t)
  for (let count = 0; count < 201; count++) await addApp()
  const first = await send('GET', '/apps')
  const next = first.headers.get('next-range') ?? ''
  assert.deepEqual([first.status, (first.body as unknown[]).length], [206, 200])
  assert.match(next, /^id \][0-9a-f-]{36}\.\.; max=200$/)
  const last = await send('GET', '/apps', undefined, {range: next})
  assert.deepEqual([last.status, (last.body as unknown[]).length, last.headers.get('next-range')], [200, 1, null])
  const again = await send('GET', '/apps', undefined, {'range': next, 'if-none-match': last.headers.get('etag') ?? ''})
  assert.deepEqual([again.status, again.text], [304, ''])
  assert.equal((await send('GET', '/apps', undefined, {'if-none-match': last.headers.get('etag') ?? ''})).status, 206)
})

test('what the client has already is not sent again', async t => {
  const {send} = await apiBench(t)
  const etag = (await send('GET', '/account')).headers.get('etag') ?? ''
  assert.match(etag, /^"\S+"$/)
  const again = await send('GET', '/account', undefined, {'if-none-match': etag})
  assert.deepEqual([again.status, again.text], [304, ''])
  assert.equal((await send('GET', '/account', undefined, {'if-match': '"other"'})).status, 412)
})

test('a change that names another state than the present one is not made', async t => {
  const {send} = await apiBench(t)
  await send('POST', '/apps', {name: 'demo'})
  const etag = (await send('GET', '/apps/demo')).headers.get('etag') ?? ''
  assert.equal((await send('PATCH', '/apps/demo', {maintenance: true}, {'if-match': etag})).status, 200)
  const late = await send('PATCH', '/apps/demo', {maintenance: false}, {'if-match': etag})
  assert.deepEqual([late.status, (late.body as {id: string}).id], [412, 'precondition_failed'])
  assert.equal(((await send('GET', '/apps/demo')).body as {maintenance: boolean}).maintenance, true)
  assert.equal((await send('DELETE', '/apps/nope', undefined, {'if-match': '*'})).status, 404)
})

test('another version of the API is refused; none, edge and every 3 are served', async t => {
  const {send} = await apiBench(t)
  const accepts = ['*/*', 'application/json', 'application/vnd.heroku+json; version=3.sdk', 'application/vnd.heroku+json;version=edge', 'text/html, */*;q=0.8']
  for (const accept of accepts) assert.equal((await send('GET', '/regions', undefined, {accept})).status, 200, accept)
  const refused = await send('GET', '/regions', undefined, {accept: 'application/vnd.heroku+json; version=2'})
  assert.deepEqual([refused.status, (refused.body as {id: string}).id], [406, 'not_acceptable'])
})

test('a target that is no proper URL is a path like any other', async t => {
  const {base, faults} = await apiBench(t)
  const {hostname, port} = new URL(base)
  for (const path of ['//[', '//', '/apps/../account', '/%', '/apps?%E0%A4%A', '*']) {
    const status = await new Promise((resolve, reject) => {
      request({hostname, port, path, agent: false}, reply => resolve(reply.resume().statusCode)).on('error', reject).end()
    })
    assert.ok(status === 404 || status === 401, `${path}: ${String(status)}`)
  }
  assert.deepEqual(faults, [])
})

test('a row that is damaged is told of, and stops nothing else', async t => {
  const {send, parts, faults} = await apiBench(t)
  const app = await parts.store.apps.find({id: ((await send('POST', '/apps', {name: 'broken'})).body as {id: string}).id})
  await send('POST', '/apps', {name: 'whole'})
  await parts.store.apps.update(app?.id ?? '', {configSealed: 'bm90IHNlYWxlZA=='})
  for (const request of [() => send('GET', '/apps/broken/config-vars'), () => send('PATCH', '/apps/broken/config-vars', {A: '1'})]) {
    const reply = await request()
    assert.deepEqual([reply.status, (reply.body as {id: string}).id], [503, 'service_unavailable'])
    assert.match((reply.body as {message: string}).message, /can't be opened.*The rest is unharmed/)
  }
  assert.equal((await send('PATCH', '/apps/whole/config-vars', {A: '1'})).status, 200)
  assert.equal(faults.length, 2)
})

test('HEAD, OPTIONS and gzip', async t => {
  const {send, base} = await apiBench(t)
  const head = await send('HEAD', '/regions')
  assert.deepEqual([head.status, head.text], [200, ''])
  const options = await fetch(`${base}/apps`, {method: 'OPTIONS'})
  assert.equal(options.status, 204)
  assert.equal(options.headers.get('access-control-allow-origin'), '*')
  // fetch asks for gzip and decodes it: the length on the wire tells.
  const sizes = await fetch(`${base}/dyno-sizes`, {headers: {authorization: (await authorization(base, send))}})
  assert.equal(sizes.headers.get('content-encoding'), 'gzip')
  assert.equal(((await sizes.json()) as unknown[]).length, 9)

  async function authorization(_base: string, sender: typeof send) {
    const made = await sender('POST', '/oauth/authorizations', {description: 'other'})
    return `Basic ${Buffer.from(`someone@example.com:${(made.body as {access_token: {token: string}}).access_token.token}`).toString('base64')}`
  }
})

test('a token that has expired or was revoked lets nobody in, and is kept nowhere in clear text', async t => {
  const {send, parts} = await apiBench(t)
  const made = (await send('POST', '/oauth/authorizations', {description: 'short', expires_in: 60})).body as {id: string; access_token: {token: string}}
  const {token} = made.access_token
  assert.equal((await send('GET', '/account', undefined, {authorization: `Bearer ${token}`})).status, 200)
  await parts.store.authorizations.update(made.id, {expiresAt: new Date(Date.now() - 1000).toISOString()})
  assert.equal((await send('GET', '/account', undefined, {authorization: `Bearer ${token}`})).status, 401)
  const shown = JSON.stringify((await send('GET', '/oauth/authorizations')).body) + JSON.stringify(await parts.store.authorizations.list())
  assert.equal(shown.includes(token), false)
  assert.equal((await send('DELETE', `/oauth/authorizations/${made.id}`)).status, 200)
  assert.equal((await send('GET', `/oauth/authorizations/${made.id}`)).status, 404)
})

test('who asks too often is told so', async t => {
  const platform = await startPlatform(t, await temporaryFolder(t), [], {HOKKU_RATE_LIMIT: '3'})
  const ask = () => platform.api('GET', '/account/rate-limits')
  const replies = [await ask(), await ask(), await ask(), await ask()]
  assert.deepEqual(replies.map(({status}) => status), [200, 200, 200, 429])
  assert.deepEqual(replies.map(({headers}) => headers['ratelimit-remaining']), ['2', '1', '0', '0'])
  assert.equal((replies[3]?.body as {id: string}).id, 'rate_limit')
})

test('an empty bucket fills by the minute', () => {
  let now = 0
  const limit = new RateLimit({...systemClock, now: () => now}, 60)
  for (let taken = 0; taken < 60; taken++) assert.equal(limit.take('a'), 59 - taken)
  assert.equal(limit.take('a'), -1)
  assert.equal(limit.take('b'), 59)
  now = 60_000
  assert.equal(limit.take('a'), 0)
  assert.equal(limit.take('a'), -1)
})
