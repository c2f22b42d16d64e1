// What passes through the router unharmed: heads, bodies, streams, upgrades, connections used again.
import type {IncomingMessage, RequestListener} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import type {TestContext} from 'node:test'

import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {Agent, createServer, request as ask} from 'node:http'
import {connect} from 'node:net'
import {Readable, Writable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {text} from 'node:stream/consumers'
import {test} from 'node:test'
import WebSocket, {WebSocketServer} from 'ws'

import type {EdgeOptions} from '../../support/edge.js'

import {createCertificates} from '../../../src/platform/world/certificates.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {appRoute, backend, edge, exchange, rawDyno} from '../../support/edge.js'

async function withApp(t: Pick<TestContext, 'after'>, onRequest: RequestListener, options: EdgeOptions = {}) {
  const made = await edge(t, options)
  const app = createServer(onRequest).listen(0, '127.0.0.1')
  await once(app, 'listening')
  t.after(() => {
    app.closeAllConnections()
    app.close()
  })
  let connections = 0
  app.on('connection', () => (connections += 1))
  made.routes.setHosts('app-1', ['app.localhost', '*.example.com'])
  made.routes.set(appRoute({backends: [backend((app.address() as AddressInfo).port)]}))
  return {...made, app, connections: () => connections}
}

interface Sent {port: number; method?: string; path?: string; headers?: Record<string, string | string[]>; body?: Buffer | string | Readable; agent?: Agent | false}

function send({port, path = '/', method = 'GET', headers = {}, body, agent = false}: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = ask({host: '127.0.0.1', port, path, method, headers: {host: 'app.localhost', ...headers}, agent})
    request.on('response', resolve).on('error', reject)
    if (body instanceof Readable) body.pipe(request)
    else request.end(body)
  })
}

const echoHeads: RequestListener = (request, response) => void response.end(JSON.stringify({url: request.url, method: request.method, headers: request.headers, raw: request.rawHeaders}))
const heads = async (answer: IncomingMessage) => JSON.parse(await text(answer)) as {url: string; method: string; headers: Record<string, string>; raw: string[]}

test('the dyno is told what Heroku tells', async t => {
  const {port, line} = await withApp(t, echoHeads)
  const before = Date.now()
  const answer = await send({port, path: '/a%20b?c="d', headers: {
    'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'gopher', 'x-request-start': '1', via: '1.0 proxy', 'Connect-Time': '99',
    connection: 'x-secret, content-length', 'x-secret': 'hop', te: 'trailers', 'X-Kept': ['one', 'two'],
  }})
  assert.equal(answer.headers.via, '1.1 heroku-router')
  assert.equal(answer.headers.server, 'Heroku')
  const {url, headers, raw} = await heads(answer)
  assert.equal(url, '/a%20b?c="d')
  assert.equal(headers.host, 'app.localhost')
  assert.equal(headers['x-forwarded-for'], '203.0.113.7, 127.0.0.1')
  assert.equal(headers['x-forwarded-proto'], 'http')
  assert.equal(headers['x-forwarded-port'], String(port))
  assert.equal(headers.via, '1.0 proxy, 1.1 heroku-router')
  assert.match(headers['x-request-id'] ?? '', /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  assert.ok(Number(headers['x-request-start']) >= before && Number(headers['x-request-start']) <= Date.now())
  assert.match(headers['connect-time'] ?? '', /^\d{1,3}$/)
  assert.match(headers['total-route-time'] ?? '', /^\d{1,4}$/)
  assert.equal(headers.connection, 'keep-alive')
  assert.equal(headers['x-secret'], undefined)
  assert.equal(headers.te, undefined)
  assert.equal(headers['x-kept'], 'one, two')
  assert.equal(raw.filter(name => name.toLowerCase() === 'x-forwarded-proto').length, 1)
  assert.match(await line(), new RegExp(`^heroku\\[router\\]: at=info method=GET path="/a%20b\\?c=%22d" host=app.localhost request_id=${headers['x-request-id']} fwd="203.0.113.7, 127.0.0.1" dyno=web.1 connect=\\d+ms service=\\d+ms status=200 bytes=\\d+ protocol=http1.1 tls=false$`))
})

test('a request id is kept where it looks like one', async t => {
  const {port} = await withApp(t, echoHeads)
  const idFor = async (id: string) => (await heads(await send({port, headers: {'x-request-id': id}}))).headers['x-request-id']
  assert.equal(await idFor('abcdefghij-0123456789'), 'abcdefghij-0123456789')
  for (const id of ['short', 'a'.repeat(201), 'abcdefghij 0123456789', 'abcdefghij"0123456789']) assert.notEqual(await idFor(id), id)
})

test('methods, statuses and heads arrive as they were sent', async t => {
  const {port} = await withApp(t, (request, response) => {
    if (request.url === '/204') return void response.writeHead(204).end()
    if (request.url === '/304') return void response.writeHead(304, {etag: '"x"', 'content-length': '7'}).end()
    if (request.url === '/teapot') return void response.writeHead(418, 'short and stout', {'set-cookie': ['a=1', 'b=2'], server: 'mine', 'X-CaSe': 'kept'}).end('tea')
    if (request.url === '/empty') return void response.end()
    response.writeHead(200, {'content-length': '11'})
    response.end(request.method === 'HEAD' ? undefined : 'hello world')
  })
  const head = await send({port, method: 'HEAD'})
  assert.deepEqual([head.statusCode, head.headers['content-length'], await text(head)], [200, '11', ''])
  const none = await send({port, path: '/204'})
  assert.deepEqual([none.statusCode, none.headers['transfer-encoding'], await text(none)], [204, undefined, ''])
  const same = await send({port, path: '/304'})
  assert.deepEqual([same.statusCode, same.headers.etag, same.headers['content-length'], await text(same)], [304, '"x"', '7', ''])
  const tea = await send({port, path: '/teapot'})
  assert.deepEqual([tea.statusCode, tea.statusMessage, tea.headers['set-cookie'], tea.headers.server, await text(tea)], [418, 'short and stout', ['a=1', 'b=2'], 'mine', 'tea'])
  assert.ok(tea.rawHeaders.includes('X-CaSe'))
  assert.equal(await text(await send({port, path: '/empty'})), '')
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) assert.equal(await text(await send({port, method})), 'hello world')
})

test('bodies travel with their framing', async t => {
  const {port} = await withApp(t, async (request, response) => {
    const {['content-length']: length, ['transfer-encoding']: encoding} = request.headers
    response.end(JSON.stringify({length, encoding, body: await text(request), trailers: request.trailers}))
  })
  const read = async (sent: Omit<Sent, 'port'>) => JSON.parse(await text(await send({port, ...sent}))) as unknown
  assert.deepEqual(await read({method: 'POST', headers: {'content-length': '3'}, body: 'abc'}), {length: '3', body: 'abc', trailers: {}})
  assert.deepEqual(await read({method: 'POST', headers: {'transfer-encoding': 'chunked'}, body: 'abc'}), {encoding: 'chunked', body: 'abc', trailers: {}})
  assert.deepEqual(await read({method: 'DELETE', headers: {'transfer-encoding': 'chunked'}, body: 'abc'}), {encoding: 'chunked', body: 'abc', trailers: {}})
  assert.deepEqual(await read({method: 'GET'}), {body: '', trailers: {}})
  assert.deepEqual(await read({method: 'GET', headers: {'content-length': '2'}, body: 'hi'}), {length: '2', body: 'hi', trailers: {}})
  const bare = await exchange(port, 'POST / HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\n\r\n')
  assert.match(bare, /\{"length":"0","body":"","trailers":\{\}\}/)
  const trailed = await exchange(port, 'POST / HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 294\r\n\r\n')
  assert.match(trailed, /"encoding":"chunked","body":"abc","trailers":\{"x-sum":"294"\}/)
})

test('trailers of an answer reach a client that reads chunks', async t => {
  const {port} = await withApp(t, (_request, response) => {
    response.writeHead(200, {trailer: 'X-Sum'})
    response.write('abc')
    response.addTrailers({'X-Sum': '294'})
    response.end()
  })
  const answer = await send({port})
  assert.equal(await text(answer), 'abc')
  assert.equal(answer.headers.trailer, 'X-Sum')
  assert.deepEqual(answer.trailers, {'x-sum': '294'})
  assert.match(await exchange(port, 'GET / HTTP/1.0\r\nHost: app.localhost\r\n\r\n'), /^HTTP\/1.1 200 OK\r\n[\s\S]*\r\n\r\nabc$/)
})

test('a request of two lengths or of two hosts is refused', async t => {
  const {port, connections} = await withApp(t, echoHeads)
  const refused = [
    'POST / HTTP/1.1\r\nHost: app.localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: app.localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
    'POST / HTTP/1.1\r\nHost: app.localhost\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: app.localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: app.localhost\r\nX: y\r\n z: folded\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: app.localhost\r\nHost: other.localhost\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: app.localhost, other\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\nHost: app.localhost\n\n',
  ]
  for (const bytes of refused) assert.match(await exchange(port, bytes.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')), /^HTTP\/1.1 400 /, bytes)
  assert.equal(connections(), 0)
})

test('an absolute target names the host', async t => {
  const {port} = await withApp(t, echoHeads)
  const answer = await exchange(port, 'GET http://a.example.com/x?y HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n')
  assert.match(answer, /"url":"\/x\?y"/)
  assert.match(answer, /"host":"a.example.com"/)
})

test('100-continue is asked of the dyno and passed on', async t => {
  const {port, app} = await withApp(t, async (request, response) => void response.end(await text(request)))
  const talk = async (expected: string) => {
    const socket = connect({port, host: '127.0.0.1'})
    socket.write('POST / HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n')
    const [first] = (await once(socket, 'data')) as [Buffer]
    assert.match(first.toString(), new RegExp(`^HTTP/1.1 ${expected} `))
    return socket
  }
  const agreed = await talk('100')
  agreed.write('abc')
  assert.match(await text(agreed), /200 OK[\s\S]*abc$/)
  app.on('checkContinue', (_request, response) => void response.writeHead(413).end('too large'))
  const refused = await talk('413')
  refused.destroy()
})

test('early hints pass, to who can read them', async t => {
  const {port} = await withApp(t, (_request, response) => response.writeEarlyHints({link: '</a.css>; rel=preload'}, () => response.end('done')))
  assert.match(await exchange(port, 'GET / HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\n\r\n'), /^HTTP\/1.1 103 Early Hints\r\nLink: <\/a.css>; rel=preload\r\n\r\nHTTP\/1.1 200 OK/i)
  assert.match(await exchange(port, 'GET / HTTP/1.0\r\nHost: app.localhost\r\n\r\n'), /^HTTP\/1.1 200 OK/)
})

test('the head of an answer does not wait for its body', async t => {
  let finish = () => {}
  const {port} = await withApp(t, (_request, response) => {
    response.writeHead(200, {'content-type': 'text/event-stream'})
    response.flushHeaders()
    finish = () => void response.end('data: x\n\n')
  })
  const answer = await send({port})
  assert.equal(answer.headers['content-type'], 'text/event-stream')
  finish()
  assert.equal(await text(answer), 'data: x\n\n')
})

const block = Buffer.alloc(64 * 1024, 'b')
const total = 50 * 1024 * 1024

/** 50 MB without ever being in memory at once. */
function* blocks() {
  for (let sent = 0; sent < total; sent += block.length) yield block
}

test('50 MB pass unharmed, down and up', async t => {
  const {port, line} = await withApp(t, async (request, response) => {
    if (request.method === 'GET') return void Readable.from(blocks()).pipe(response)
    const hash = createHash('sha256')
    await pipeline(request, hash)
    response.end(hash.digest('hex'))
  })
  const wanted = createHash('sha256')
  for (const one of blocks()) wanted.update(one)
  const digest = wanted.digest('hex')
  const hash = createHash('sha256')
  await pipeline(await send({port}), hash)
  assert.equal(hash.digest('hex'), digest)
  assert.match(await line(), / status=200 bytes=52428800 /)
  assert.equal(await text(await send({port, method: 'PUT', body: Readable.from(blocks())})), digest)
  assert.equal(await text(await send({port, method: 'PUT', body: Readable.from(blocks()), headers: {'content-length': String(total)}})), digest)
})

test('a client that reads slowly slows the dyno down', async t => {
  let written = 0
  const {port} = await withApp(t, (_request, response) => {
    const more = () => {
      while (written < total) {
        written += block.length
        if (!response.write(block)) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  })
  const answer = await send({port})
  answer.pause()
  await new Promise(resolve => setTimeout(resolve, 300))
  assert.ok(written < 20 * 1024 * 1024, `${written} bytes were written against a closed door`)
  let read = 0
  await pipeline(answer, new Writable({write: (chunk: Buffer, _encoding, done) => ((read += chunk.length), done())}))
  assert.equal(read, total)
})

test('a dyno that reads slowly slows the client down', async t => {
  let readOn = () => {}
  const {port} = await withApp(t, (request, response) => {
    let read = 0
    readOn = () => void request.on('data', (chunk: Buffer) => (read += chunk.length)).on('end', () => response.end(String(read)))
  })
  let written = 0
  const body = Readable.from((function* () {
    for (const one of blocks()) {
      written += one.length
      yield one
    }
  })())
  const answer = send({port, method: 'POST', body})
  await new Promise(resolve => setTimeout(resolve, 300))
  assert.ok(written < 20 * 1024 * 1024, `${written} bytes were sent to nobody`)
  readOn()
  assert.equal(await text(await answer), String(total))
})

test('a WebSocket is a pipe', async t => {
  const {port, app, line} = await withApp(t, echoHeads)
  const server = new WebSocketServer({server: app})
  server.on('connection', (socket, request) => {
    socket.send(String(request.headers['x-forwarded-for']))
    socket.on('message', (data, isBinary) => socket.send(data, {binary: isBinary}))
  })
  const client = new WebSocket(`ws://127.0.0.1:${port}/chat`, {headers: {host: 'app.localhost'}})
  const [hello] = (await once(client, 'message')) as [Buffer]
  assert.equal(hello.toString(), '127.0.0.1')
  const big = Buffer.alloc(3_000_000, 7)
  client.send(big)
  const [back] = (await once(client, 'message')) as [Buffer]
  assert.ok(back.equals(big))
  client.close()
  await once(client, 'close')
  assert.match(await line(), /^heroku\[router\]: at=info method=GET path="\/chat" .* dyno=web.1 connect=\d+ms service=\d+ms status=101 bytes=30\d{5} /)
})

test('a WebSocket passes through TLS, and ends with the platform', async t => {
  const made = await withApp(t, echoHeads)
  new WebSocketServer({server: made.app}).on('connection', (socket, request) => socket.send(String(request.headers['x-forwarded-proto'])))
  const {pem} = await createCertificates({home: made.home, clock: systemClock, host: '127.0.0.1'}).authority()
  const client = new WebSocket(`wss://127.0.0.1:${made.port}/`, {headers: {host: 'app.localhost'}, ca: pem})
  const [hello] = (await once(client, 'message')) as [Buffer]
  assert.equal(hello.toString(), 'https')
  const gone = once(client, 'close')
  await made.door.close()
  await gone
  assert.match(await made.line(), / status=101 bytes=\d+ protocol=http1.1 tls=true tls_version=tls1.3$/)
})

test('an upgrade that the dyno refuses is an answer like any other', async t => {
  const {port, line} = await withApp(t, (_request, response) => void response.writeHead(426, {'x-why': 'no'}).end('not here'))
  const answer = await exchange(port, 'GET / HTTP/1.1\r\nHost: app.localhost\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n')
  assert.match(answer, /^HTTP\/1.1 426 [\s\S]*x-why: no[\s\S]*not here/)
  assert.match(await line(), /at=info .* status=426 bytes=8 /)
})

test('an upgraded connection that stays silent is ended', async t => {
  const {port, routes, line} = await edge(t, {limits: {idle: 80}})
  const dyno = await rawDyno(t, socket => void socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nhello')))
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  const answer = await exchange(port, 'GET / HTTP/1.1\r\nHost: app.localhost\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nearly')
  assert.match(answer, /^HTTP\/1.1 101 [\s\S]*\r\n\r\nhello$/)
  assert.match(await line(), /code=H15 .* status=503 bytes=5 /)
})

test('an upgrade fails as a request does', async t => {
  const {port, routes, line} = await edge(t)
  const upgrade = 'GET / HTTP/1.1\r\nHost: app.localhost\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n'
  assert.match(await exchange(port, upgrade), /^HTTP\/1.1 404 [\s\S]*There is no app configured/)
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({wanted: 0}))
  assert.match(await exchange(port, upgrade), /^HTTP\/1.1 503 [\s\S]*Application error/)
  assert.match(await line(), /code=H14/)
  const dyno = await rawDyno(t, socket => void socket.once('data', () => socket.destroy()))
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  assert.match(await exchange(port, upgrade), /^HTTP\/1.1 503 /)
  assert.match(await line(1), /code=H13/)
})

test('a wish for h2c is passed over', async t => {
  const {port} = await withApp(t, async (request, response) => void response.end(`${request.headers.upgrade} ${request.headers['http2-settings']} ${await text(request)}`))
  const wish = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk'
  const answer = await exchange(port, `POST / HTTP/1.1\r\nHost: app.localhost\r\n${wish}\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\n\r\n`)
  assert.equal(answer.match(/HTTP\/1.1 200 OK/g)?.length, 2)
  assert.match(answer, /undefined undefined abc/)
})

test('connections to the dyno are used again, also by many at once', async t => {
  const {port, connections, lines, app} = await withApp(t, (_request, response) => void setTimeout(() => response.end('ok'), 5))
  for (let count = 0; count < 20; count += 1) assert.equal(await text(await send({port})), 'ok')
  assert.equal(connections(), 1)
  const agent = new Agent({keepAlive: true})
  t.after(() => agent.destroy())
  const all = await Promise.all(Array.from({length: 200}, async () => text(await send({port, agent}))))
  assert.ok(all.every(body => body === 'ok'))
  assert.ok(connections() <= 201)
  assert.equal(lines.length, 220)
  assert.equal(lines.filter(one => / status=200 bytes=2 /.test(one)).length, 220)
  assert.ok(app.listening)
})

test('a connection that the dyno closed costs no request', async t => {
  const {port, routes, lines} = await edge(t)
  // Answers, and hangs up when the second request comes, as a dyno does whose patience ends in that moment.
  const dyno = await rawDyno(t, socket => {
    let asked = 0
    socket.on('data', () => ((asked += 1) === 1 ? socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi') : socket.destroy()))
  })
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  for (let count = 0; count < 5; count += 1) assert.equal(await text(await send({port})), 'hi')
  assert.equal(dyno.connections(), 5)
  const post = await send({port, method: 'POST', body: 'x'})
  assert.equal(post.statusCode, 503, 'what may have been done is not done twice')
  assert.equal(lines.length, 6)
})

test('what a dyno says unasked never becomes somebody\'s answer', async t => {
  const {port, routes} = await edge(t)
  const dyno = await rawDyno(t, socket => {
    socket.on('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil'), 10)
    })
  })
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  for (let count = 0; count < 3; count += 1) {
    assert.equal(await text(await send({port})), 'hi')
    await new Promise(resolve => setTimeout(resolve, 30))
  }
})

test('requests in a row on one connection are answered in order', async t => {
  const {port} = await withApp(t, (request, response) => void setTimeout(() => response.end(request.url), request.url === '/0' ? 40 : 0))
  const row = [0, 1, 2, 3].map(at => `GET /${at} HTTP/1.1\r\nHost: app.localhost\r\n${at === 3 ? 'Connection: close\r\n' : ''}\r\n`)
  const answer = await exchange(port, row.join(''))
  assert.deepEqual(answer.match(/\/\d$|\/\d(?=HTTP)/gm), ['/0', '/1', '/2', '/3'])
})

test('an answer before the whole request lets the client finish', async t => {
  const {port, line} = await withApp(t, (_request, response) => void response.writeHead(413).end('too large'), {limits: {linger: 60}})
  const socket = connect({port, host: '127.0.0.1'})
  socket.write('POST / HTTP/1.1\r\nHost: app.localhost\r\nContent-Length: 1000000\r\n\r\nabc')
  const answer = await text(socket)
  assert.match(answer, /^HTTP\/1.1 413 [\s\S]*too large/)
  assert.match(await line(), /at=info .* status=413 bytes=9 /)
})

test('old clients are served', async t => {
  const {port} = await withApp(t, (_request, response) => {
    response.write('chunk')
    response.end('s')
  })
  assert.match(await exchange(port, 'GET / HTTP/1.0\r\nHost: app.localhost\r\n\r\n'), /^HTTP\/1.1 200 OK\r\n(?![\s\S]*chunked)[\s\S]*\r\n\r\nchunks$/)
  assert.match(await exchange(port, 'GET / HTTP/1.0\r\n\r\n'), /api GET \//)
})

test('a dyno may end its answer by hanging up', async t => {
  const {port, routes} = await edge(t)
  const dyno = await rawDyno(t, (socket: Socket) => void socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nall there is')))
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  assert.equal(await text(await send({port})), 'all there is')
})
