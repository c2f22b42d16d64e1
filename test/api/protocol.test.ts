import assert from 'node:assert/strict'
import {test} from 'node:test'

import {apiBench} from '../support/api.js'

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
  assert.equal((await send('GET', '/apps', undefined, {range: 'name ..; max=lots'})).status, 416)
  assert.equal((await send('GET', '/account', undefined, {range: 'id ..; max=1000'})).status, 200)
  assert.equal((await send('POST', '/apps', {name: 'demo'}, {range: 'id ..; max=1000'})).status, 201)
})

test('what the client has already is not sent again', async t => {
  const {send} = await apiBench(t)
  const etag = (await send('GET', '/account')).headers.get('etag') ?? ''
  assert.match(etag, /^"\S+"$/)
  const again = await send('GET', '/account', undefined, {'if-none-match': etag})
  assert.deepEqual([again.status, again.text], [304, ''])
  assert.equal((await send('GET', '/account', undefined, {'if-match': '"other"'})).status, 412)
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
