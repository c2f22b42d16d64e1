import assert from 'node:assert/strict'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {test} from 'node:test'

import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {TransportOptions} from '../../../src/lib/backend/transport.js'

import {ApiError} from '../../../src/lib/api/errors.js'
import {HttpError, Unauthorized} from '../../../src/lib/backend/errors.js'
import {createHttp} from '../../../src/lib/backend/http.js'
import {createTransport} from '../../../src/lib/backend/transport.js'

type Answer = (request: IncomingMessage & {body: string}, reply: ServerResponse) => void
interface Finish {after(work: () => void): void}

test('a request says who sends it, what it accepts and with which token', async t => {
  const {send, seen} = await api(t, {}, (_, reply) => reply.end('{}'))
  await send({method: 'GET', path: '/apps', options: {version: '3.sdk', query: {extended: 'true'}}})
  const [request] = seen
  assert.equal(request?.url, '/apps?extended=true')
  assert.equal(request?.headers.accept, 'application/vnd.heroku+json; version=3.sdk')
  assert.equal(request?.headers.authorization, 'Bearer token')
  assert.equal(request?.headers['user-agent'], 'hokku/test')
  assert.equal(request?.headers.connection, 'close')
})

test('a body is JSON', async t => {
  const {send, seen} = await api(t, {}, (request, reply) => reply.end(request.body))
  assert.deepEqual(await send({method: 'PATCH', path: '/x', body: {a: 'ü'}, options: {}}), {a: 'ü'})
  assert.equal(seen[0]?.headers['content-type'], 'application/json')
  assert.equal(seen[0]?.headers['content-length'], '10')
})

test('each request has an id of its own before all earlier ones and those of the server', async t => {
  let count = 0
  const {send, seen} = await api(t, {newId: () => `c${++count}`}, (_, reply) => reply.setHeader('request-id', `s${count}`).end('{}'))
  for (let at = 0; at < 3; at++) await send({method: 'GET', path: '/x', options: {}})
  assert.deepEqual(seen.map(request => request.headers['request-id']), ['c1', 'c2,s1,c1', 'c3,s2,c2,s1,c1'])
})

test('the pages of a list come as one, in pages as large as was asked for, else as large as there are', async t => {
  const pages: Record<string, string[]> = {'': ['a', 'b'], ']b..; max=2': ['c', 'd'], ']b..; max=1000': ['c', 'd'], ']d..; max=2': ['e'], ']d..; max=1000': ['e'], 'id ..; max=2': ['a', 'b']}
  const {send, seen} = await api(t, {}, (request, reply) => {
    const page = pages[request.headers.range ?? ''] ?? ['e']
    const next = page.at(-1) === 'e' ? {} : {'next-range': `]${page.at(-1)}..; ${/max=\d+/.exec(request.headers.range ?? '')?.[0] ?? 'max=2'}`}
    reply.writeHead(page.at(-1) === 'e' ? 200 : 206, next).end(JSON.stringify(page))
  })
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), ['a', 'b', 'c', 'd', 'e'])
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {range: 'id ..; max=2'}}), ['a', 'b', 'c', 'd', 'e'])
  assert.deepEqual(seen.map(({headers}) => headers.range), [undefined, ']b..; max=1000', ']d..; max=1000', 'id ..; max=2', ']b..; max=2', ']d..; max=2'])
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {partial: true}}), ['a', 'b'])
})

test('the next page is asked for while this one is on its way', async t => {
  let first: ServerResponse | undefined
  const {send} = await api(t, {}, (request, reply) => {
    if (request.headers.range === undefined) {
      first = reply
      reply.writeHead(206, {'next-range': 'id ]a..; max=1'}).write('["a"')
    } else {
      first?.end(']')
      reply.end('["b"]')
    }
  })
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), ['a', 'b'])
})

test('a warning of the API is passed on once', async t => {
  const warnings: string[] = []
  const {send} = await api(t, {warn: text => warnings.push(text)}, (_, reply) => reply.setHeader('x-heroku-warning', 'Warning: soon').end('{}'))
  await send({method: 'GET', path: '/x', options: {}})
  await send({method: 'GET', path: '/x', options: {}})
  assert.deepEqual(warnings, ['soon'])
})

test('what the API refuses is its own error again', async t => {
  const {send} = await api(t, {}, (_, reply) => reply.writeHead(422).end('{"id":"invalid_params","message":"Name is taken","url":"https://x"}'))
  await assert.rejects(send({method: 'POST', path: '/apps', body: {}, options: {}}), (error: unknown) => {
    assert.ok(error instanceof ApiError)
    assert.deepEqual([error.status, error.id, error.message, error.more.url], [422, 'invalid_params', 'Name is taken', 'https://x'])
    return true
  })
})

test('an answer that is no JSON is told as it is', async t => {
  const {send} = await api(t, {}, (_, reply) => reply.writeHead(500).end('<html>oops</html>'))
  await assert.rejects(send({method: 'GET', path: '/apps/boom', options: {}}), (error: unknown) => {
    assert.ok(error instanceof HttpError)
    assert.equal(error.message, 'HTTP Error 500 for GET http://127.0.0.1/apps/boom\n<html>oops</html>')
    return true
  })
})

test('a refused HEROKU_API_KEY is named', async t => {
  const {send} = await api(t, {credential: async () => ({token: 't', fromEnv: true})}, unauthorized)
  await assert.rejects(send({method: 'GET', path: '/x', options: {}}), /^Error: The token provided to HEROKU_API_KEY is invalid\./)
})

test('without a credential a person may log in on the spot; else it is an error', async t => {
  let token: string | undefined
  const {send, seen} = await api(t, {
    credential: async () => (token === undefined ? undefined : {token, fromEnv: false}),
    async logIn() {
      token = 'new'
      return true
    },
  }, (request, reply) => (request.headers.authorization === 'Bearer new' ? void reply.end('{"ok":1}') : unauthorized(request, reply)))
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), {ok: 1})
  assert.deepEqual(seen.map(request => request.headers.authorization), [undefined, 'Bearer new'])
  const nobody = await api(t, {credential: async () => undefined}, unauthorized)
  await assert.rejects(nobody.send({method: 'GET', path: '/x', options: {}}), error => error instanceof Unauthorized && !error.fromEnv)
})

test('a wrong password is answered with the words of the API', async t => {
  const {send} = await api(t, {}, unauthorized)
  await assert.rejects(send({method: 'POST', path: '/oauth/authorizations', body: {}, options: {headers: {Authorization: 'Basic x'}}}), /Invalid credentials provided/)
})

test('the second factor is asked for and sent; an app is unlocked with it once', async t => {
  const needsCode: Answer = (request, reply) => {
    if (request.headers['heroku-two-factor-code'] === '123456' || unlocked.includes(request.url ?? '')) return void reply.end('{"ok":1}')
    reply.writeHead(403).end(JSON.stringify({id: 'two_factor', message: 'code', ...(request.url === '/apps/x' ? {app: {name: 'x'}} : {})}))
  }
  const unlocked: string[] = []
  const {send, seen} = await api(t, {secondFactor: async () => '123456'}, (request, reply) => {
    if (request.method === 'PUT') unlocked.push('/apps/x')
    needsCode(request, reply)
  })
  await send({method: 'DELETE', path: '/account', options: {}})
  await send({method: 'DELETE', path: '/apps/x', options: {}})
  assert.deepEqual(seen.map(({method, url, headers}) => `${method} ${url} ${headers['heroku-two-factor-code'] ?? ''}`), [
    'DELETE /account ', 'DELETE /account 123456', 'DELETE /apps/x ', 'PUT /apps/x/pre-authorizations 123456', 'DELETE /apps/x ',
  ])
  const nobody = await api(t, {secondFactor: async () => undefined}, needsCode)
  await assert.rejects(nobody.send({method: 'GET', path: '/x', options: {}}), /^Error: Two-factor authentication requires an interactive terminal\.$/)
})

test('a connection that breaks is tried again where that can do no harm', async t => {
  let left = 2
  const waits: number[] = []
  const breaking: Answer = (request, reply) => {
    if (left-- > 0) request.socket.destroy()
    else reply.end('{"ok":1}')
  }
  const {send} = await api(t, {sleep: async milliseconds => void waits.push(Math.floor(milliseconds / 100))}, breaking)
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), {ok: 1})
  assert.deepEqual(waits, [2, 4])
  left = 1
  await assert.rejects(send({method: 'POST', path: '/x', body: {}, options: {}}), {code: 'ECONNRESET'})
})

test('no status is tried again', async t => {
  const {send, seen} = await api(t, {}, (_, reply) => reply.writeHead(503).end('{"id":"x","message":"Unavailable"}'))
  await assert.rejects(send({method: 'GET', path: '/x', options: {}}), /Unavailable/)
  assert.equal(seen.length, 1)
})

test('a redirect is followed; to another host without the credential', async t => {
  const other = await api(t, {}, (_, reply) => reply.end('{"there":1}'))
  const {send, seen} = await api(t, {}, (request, reply) => {
    if (request.url === '/here') reply.end('{"here":1}')
    else reply.writeHead(302, {location: request.url === '/away' ? `${other.url}/x` : '/here'}).end()
  })
  assert.deepEqual(await send({method: 'GET', path: '/near', options: {}}), {here: 1})
  assert.equal(seen.at(-1)?.headers.authorization, 'Bearer token')
  assert.deepEqual(await send({method: 'GET', path: '/away', options: {}}), {there: 1})
  assert.equal(other.seen[0]?.headers.authorization, undefined)
})

test('redirects in a circle end', async t => {
  const {send, seen} = await api(t, {}, (_, reply) => reply.writeHead(302, {location: '/x'}).end())
  await assert.rejects(send({method: 'GET', path: '/x', options: {}}), /HTTP Error 302/)
  assert.equal(seen.length, 11)
})

test('frames are offered where a one-off dyno is made, and nowhere else', async t => {
  const {send, seen} = await api(t, {}, (_, reply) => reply.end('{}'))
  await send({method: 'POST', path: '/apps/x/dynos', body: {}, options: {}})
  await send({method: 'GET', path: '/apps/x/dynos', options: {}})
  assert.deepEqual(seen.map(request => request.headers['x-hokku-attach']), ['frames', undefined])
})

test('a proxy carries what is not of this machine, and what NO_PROXY names goes past it', async t => {
  const proxied: string[] = []
  const proxy = await api(t, {}, (request, reply) => {
    proxied.push(`${request.url} ${request.headers.host} ${request.headers['proxy-authorization'] ?? ''}`)
    reply.end('{"by":"proxy"}')
  })
  const env = {HTTP_PROXY: proxy.url.replace('//', '//me:pass%21@'), NO_PROXY: 'localhost.example, .internal.example'}
  const {send, url} = await api(t, {http: createHttp(env), base: async () => 'http://api.example'}, (_, reply) => reply.end('{"by":"itself"}'))
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), {by: 'proxy'})
  assert.deepEqual(proxied, [`http://api.example/x api.example Basic ${Buffer.from('me:pass!').toString('base64')}`])
  const near = await api(t, {http: createHttp(env), base: async () => url}, (_, reply) => reply.end())
  assert.deepEqual(await near.send({method: 'GET', path: '/x', options: {}}), {by: 'itself'})
})

test('a name under localhost is this machine, whatever the system makes of it', async t => {
  const {url, seen} = await api(t, {}, (_, reply) => reply.end('{"ok":1}'))
  const {send} = await api(t, {base: async () => url.replace('127.0.0.1', 'no-such-name.localhost')}, (_, reply) => reply.end())
  assert.deepEqual(await send({method: 'GET', path: '/x', options: {}}), {ok: 1})
  assert.match(seen[0]?.headers.host ?? '', /^no-such-name\.localhost:\d+$/)
})

const unauthorized: Answer = (_, reply) => void reply.writeHead(401).end('{"id":"unauthorized","message":"Invalid credentials provided."}')

async function api(t: Finish, options: Partial<TransportOptions>, answer: Answer) {
  const seen: IncomingMessage[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', part => (body += String(part))).on('end', () => {
      seen.push(request)
      answer(Object.assign(request, {body}), reply)
    })
  }).listen(0, '127.0.0.1')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const send = createTransport({
    http: createHttp({}),
    base: async () => url,
    credential: async () => ({token: 'token', fromEnv: false}),
    logIn: async () => false,
    secondFactor: async () => undefined,
    warn: () => undefined,
    userAgent: 'hokku/test',
    extraHeaders: () => ({}),
    newId: () => 'id',
    sleep: async () => undefined,
    signal: AbortSignal.timeout(10_000),
    ...options,
  })
  return {send, seen, url}
}
