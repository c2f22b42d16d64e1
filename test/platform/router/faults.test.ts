// What goes wrong between the router and a dyno, or a client: status, page and line for each.
import assert from 'node:assert/strict'
import {once} from 'node:events'
import {connect} from 'node:net'
import {test} from 'node:test'

import type {Socket} from 'node:net'

import type {EdgeOptions} from '../../support/edge.js'
import type {Clock} from '../../../src/platform/world/world.js'
import type {AppRoute, RouteTable} from '../../../src/platform/router/table.js'

import {systemClock} from '../../../src/platform/world/clock.js'
import {randomIds} from '../../../src/platform/world/ids.js'
import {freePort} from '../../../src/platform/world/network.js'
import {appRoute, backend, edge, exchange, rawDyno} from '../../support/edge.js'

const get = 'GET /a?b=1 HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\n\r\n'
const post = (headers: string, body: string) => `POST /up HTTP/1.1\r\nHost: app.localhost\r\nConnection: close\r\n${headers}\r\n\r\n${body}`
const answerWith = (text: string) => (socket: Socket) => void socket.once('data', () => socket.end(text, 'latin1'))
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'

interface Fault {
  name: string
  dyno?: (socket: Socket) => void
  route?: Partial<AppRoute>
  options?: EdgeOptions
  request?: string
  status: number
  page: RegExp
  line: RegExp
}

const served = 'dyno=web.1 connect=\\d+ms service=\\d+ms'
const unserved = 'dyno= connect= service='
const faults: Fault[] = [
  {
    name: 'H10 where every dyno has crashed', route: {crashed: 1}, status: 503, page: /Application error/,
    line: new RegExp(`^heroku\\[router\\]: at=error code=H10 desc="App crashed" method=GET path="/a\\?b=1" host=app.localhost request_id=[-0-9a-f]{36} fwd="127.0.0.1" ${unserved} status=503 bytes= protocol=http1.1 tls=false$`),
  },
  {
    name: 'H12 where the dyno says nothing', dyno: socket => socket.resume(), options: {limits: {firstByte: 60}}, status: 503, page: /Application error/,
    line: new RegExp(`at=error code=H12 desc="Request timeout" .* ${served} status=503 bytes=0`),
  },
  {
    name: 'H12 counts from the end of the request', dyno: socket => socket.resume(), options: {limits: {firstByte: 60}},
    request: post('Content-Length: 3', 'abc'), status: 503, page: /Application error/, line: /code=H12/,
  },
  {
    name: 'H13 where the dyno hangs up without a word', dyno: socket => void socket.once('data', () => socket.destroy()), status: 503, page: /Application error/,
    line: new RegExp(`at=error code=H13 desc="Connection closed without response" .* ${served} status=503 bytes=0`),
  },
  {name: 'H14 where none is wanted', route: {wanted: 0}, status: 503, page: /Application error/, line: /at=error code=H14 desc="No web processes running" .* dyno= connect= service= status=503 bytes=/},
  {
    name: 'H17 where the answer is no HTTP', dyno: answerWith('SSH-2.0-OpenSSH\r\n'), status: 503, page: /Application error/,
    line: new RegExp(`at=error code=H17 desc="Poorly formatted HTTP response" .* ${served} status=503`),
  },
  {name: 'H17 where the status is no status', dyno: answerWith('HTTP/1.1 007 Bond\r\nContent-Length: 0\r\n\r\n'), status: 503, page: /Application error/, line: /code=H17/},
  {name: 'H17 where the dyno switches protocols unasked', dyno: answerWith('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'), status: 503, page: /Application error/, line: /code=H17/},
  {
    name: 'H18 where the dyno hangs up within the head', dyno: answerWith('HTTP/1.1 200 OK\r\nContent-Le'), status: 503, page: /Application error/,
    line: new RegExp(`sock=backend at=error code=H18 desc="Server Request Interrupted" .* ${served} status=503 bytes=0`),
  },
  {
    name: 'H20 where no dyno gets ready', route: {starting: 1}, options: {limits: {boot: 60}}, status: 503, page: /Application error/,
    line: /at=error code=H20 desc="App boot timeout" .* dyno= connect= service= status=503 bytes=/,
  },
  {
    name: 'H25 where a cookie is too long', dyno: answerWith(`HTTP/1.1 200 OK\r\nSet-Cookie: ${'c'.repeat(9000)}\r\nContent-Length: 0\r\n\r\n`), status: 502, page: /Application error/,
    line: /at=error code=H25 desc="HTTP restriction: oversized cookie" .* status=502/,
  },
  {
    name: 'H25 where the head is too large', dyno: answerWith(`HTTP/1.1 200 OK\r\n${`X-Long: ${'v'.repeat(8000)}\r\n`.repeat(80)}\r\n`), status: 502, page: /Application error/,
    line: /at=error code=H25 desc="HTTP restriction: oversized header" .* status=502/,
  },
  {name: 'H25 where the length is none', dyno: answerWith('HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nhi'), status: 502, page: /Application error/, line: /code=H25 desc="HTTP restriction: invalid content length"/},
  {
    name: 'H26 where the client expects the unexpected', dyno: answerWith(ok), request: get.replace('\r\n\r\n', '\r\nExpect: a miracle\r\n\r\n'), status: 417, page: /Bad request/,
    line: /at=error code=H26 desc="Request Error" cause="unsupported expect header value" .* dyno= connect= service= status=417 bytes=/,
  },
  {
    name: 'H26 where a header line is too long', dyno: answerWith(ok), request: get.replace('\r\n\r\n', `\r\nCookie: ${'c'.repeat(8200)}\r\n\r\n`), status: 400, page: /Bad request/,
    line: /code=H26 desc="Request Error" cause="bad header" .* status=400/,
  },
  {name: 'H26 where the request line is too long', dyno: answerWith(ok), request: get.replace('/a?b=1', `/${'a'.repeat(8200)}`), status: 414, page: /Bad request/, line: /code=H26 .* status=414/},
  {name: 'H26 where there are too many headers', dyno: answerWith(ok), request: get.replace('\r\n\r\n', `\r\n${'A: b\r\n'.repeat(1001)}\r\n`), status: 400, page: /Bad request/, line: /code=H26 .* status=400/},
  {
    name: 'H26 where a chunk is none', dyno: socket => socket.resume(), request: post('Transfer-Encoding: chunked', '3\r\nabc\r\nXYZ\r\n'), status: 400, page: /Bad request/,
    line: new RegExp(`at=error code=H26 desc="Request Error" cause="bad chunk" method=POST path="/up" .* status=400 `),
  },
  {
    name: 'H80 in maintenance', route: {maintenance: true, wanted: 0}, status: 503, page: /Offline for Maintenance/,
    line: /at=info code=H80 desc="Maintenance mode" .* dyno= connect= service= status=503 bytes=/,
  },
  {name: 'H81 before the first deploy', route: {deployed: false, wanted: 0}, status: 502, page: /Welcome to your new app/, line: /at=info code=H81 desc="Blank app" .* status=502 bytes=/},
  {
    name: 'H80 with a page of the owner', route: {maintenance: true}, status: 503, page: /<iframe src="https:\/\/example.com\/m\?a=1&#38;b=&#34;">/, line: /H80/,
    options: {pages: async () => ({maintenance: 'https://example.com/m?a=1&b="', error: 'https://example.com/e'})},
  },
  {name: 'H14 with a page of the owner', route: {wanted: 0}, status: 503, page: /<iframe src="https:\/\/example.com\/e">/, line: /H14/, options: {pages: async () => ({error: 'https://example.com/e'})}},
  {name: 'the own page where the owner\'s is no URL', route: {wanted: 0}, status: 503, page: /Application error/, line: /H14/, options: {pages: async () => ({error: 'javascript:alert(1)'})}},
  {name: 'the own page where the owner\'s can\'t be read', route: {wanted: 0}, status: 503, page: /Application error/, line: /H14/, options: {pages: () => Promise.reject(new Error('sealed'))}},
]

for (const fault of faults) {
  test(fault.name, async t => {
    const {port, routes, lines, line} = await edge(t, fault.options)
    const dyno = fault.dyno && (await rawDyno(t, fault.dyno))
    routes.setHosts('app-1', ['app.localhost'])
    routes.set(appRoute({backends: dyno ? [backend(dyno.port)] : [], ...fault.route}))
    const answer = await exchange(port, fault.request ?? get)
    assert.match(answer, new RegExp(`^HTTP/1.1 ${fault.status} `))
    assert.match(answer, fault.page)
    assert.doesNotMatch(answer, /web\.1|H\d\d/)
    assert.match(await line(), fault.line)
    assert.equal(lines.length, 1)
  })
}

async function withDyno(t: Parameters<typeof edge>[0], onSocket: (socket: Socket, number: number) => void, options: EdgeOptions = {}) {
  const made = await edge(t, options)
  const dyno = await rawDyno(t, onSocket)
  made.routes.setHosts('app-1', ['app.localhost'])
  made.routes.set(appRoute({backends: [backend(dyno.port)]}))
  return {...made, dyno}
}

test('H15 cuts off an answer that stands still', async t => {
  const {port, line} = await withDyno(t, socket => void socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf')), {limits: {idle: 80}})
  const answer = await exchange(port, get)
  assert.match(answer, /200 OK[\s\S]*half$/)
  assert.match(await line(), new RegExp(`at=error code=H15 desc="Idle connection" .* ${served} status=503 bytes=4 `))
})

test('H17 cuts off an answer whose chunks are none', async t => {
  const {port, line} = await withDyno(t, answerWith('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nzz\r\n'))
  const answer = await exchange(port, get)
  assert.doesNotMatch(answer, /\r\n0\r\n\r\n$/)
  assert.match(await line(), /code=H17 .* status=503/)
})

test('H18 cuts off an answer that the dyno breaks off', async t => {
  const {port, line} = await withDyno(t, answerWith('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'))
  const answer = await exchange(port, get)
  assert.match(answer, /half$/)
  assert.match(await line(), /sock=backend at=error code=H18 .* status=503 bytes=4 /)
})

test('an answer of two lengths is refused and none of it reaches the client', async t => {
  const {port, line} = await withDyno(t, answerWith('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n'))
  assert.match(await exchange(port, get), /^HTTP\/1.1 50[23] /)
  assert.match(await line(), /code=H(17|25)/)
})

test('H19 where the dyno does not accept in time', async t => {
  // A clock on which the five seconds are over before the machine has even begun to connect.
  const hasty: Clock = {...systemClock, after: (time, work) => (time === 5000 ? void queueMicrotask(work) : undefined, systemClock.after(time, () => undefined))}
  const {port, line} = await withDyno(t, answerWith(ok), {world: {clock: hasty, ids: randomIds}})
  assert.match(await exchange(port, get), /^HTTP\/1.1 503 /)
  assert.match(await line(), /code=H19 desc="Backend connection timeout" .* dyno=web.1 connect=\d+ms service= status=503 bytes= /)
})

test('H21 where every dyno refuses, and another one serves where only one does', async t => {
  const {port, routes, line, lines} = await edge(t)
  const closed = await freePort()
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({backends: [backend(closed)]}))
  assert.match(await exchange(port, get), /^HTTP\/1.1 503 /)
  assert.match(await line(), /at=error code=H21 desc="Backend connection refused" .* dyno=web.1 connect=\d+ms service= status=503 bytes= /)
  const dyno = await rawDyno(t, answerWith(ok))
  routes.set(appRoute({backends: [backend(closed), backend(dyno.port, 2)]}))
  for (let count = 0; count < 8; count += 1) assert.match(await exchange(port, get), /^HTTP\/1.1 200 /)
  assert.ok(lines.slice(1).every(one => one.includes('dyno=web.2')))
})

test('a dyno that refused is passed over for its quarantine', async t => {
  let now = 0
  const clock = {now: () => now, sleep: async () => undefined, after: () => () => undefined}
  const {port, routes} = await edge(t, {clock, world: {clock, ids: {uuid: () => 'id', hex: () => '', integer: () => 0}}})
  const first = await rawDyno(t, answerWith(ok))
  routes.setHosts('app-1', ['app.localhost'])
  const closed = await freePort()
  const flaky = {...backend(closed), dynoId: 'flaky'}
  routes.set(appRoute({backends: [flaky, backend(first.port, 2)]}))
  assert.match(await exchange(port, get), / 200 /)
  const revived = await rawDyno(t, answerWith(ok))
  routes.set(appRoute({backends: [{...flaky, port: revived.port}, backend(first.port, 2)]}))
  await exchange(port, get)
  assert.equal(revived.connections(), 0, 'still in quarantine')
  now = 5001
  await exchange(port, get)
  assert.equal(revived.connections(), 1, 'asked again')
})

/** Resolves when a request has begun to wait for a change. */
function waiting(routes: RouteTable): Promise<void> {
  const onChange = routes.onChange.bind(routes)
  return new Promise(resolve => {
    routes.onChange = (appId, wake) => {
      resolve()
      return onChange(appId, wake)
    }
  })
}

test('a request waits for a dyno that is starting', async t => {
  const {port, routes, line} = await edge(t)
  const dyno = await rawDyno(t, answerWith(ok))
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({starting: 1}))
  const begun = waiting(routes)
  const answer = exchange(port, get)
  await begun
  routes.set(appRoute({starting: 1, wanted: 2}))
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  assert.match(await answer, /^HTTP\/1.1 200 [\s\S]*hi$/)
  assert.match(await line(), /^heroku\[router\]: at=info method=GET .* dyno=web.1 connect=\d+ms service=\d+ms status=200 bytes=2 protocol=http1.1 tls=false$/)
})

test('a request that waits learns of a crash, and of the app\'s end', async t => {
  const {port, routes, line} = await edge(t)
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({starting: 1}))
  const begun = waiting(routes)
  const first = exchange(port, get)
  const second = exchange(port, get)
  await begun
  routes.set(appRoute({crashed: 1}))
  assert.match(await first, / 503 /)
  assert.match(await second, / 503 /)
  assert.match(await line(), /code=H10/)
  routes.set(appRoute({starting: 1}))
  const begunAgain = waiting(routes)
  const third = exchange(port, get)
  await begunAgain
  routes.remove('app-1')
  assert.match(await third, /^HTTP\/1.1 50[23] /)
})

test('H27 where the client goes, while it waits and while it is served', async t => {
  const {port, routes, line} = await edge(t)
  routes.setHosts('app-1', ['app.localhost'])
  routes.set(appRoute({starting: 1}))
  const one = connect({port, host: '127.0.0.1'})
  const begun = waiting(routes)
  one.write(get.replace('Connection: close\r\n', ''))
  await begun
  one.destroy()
  assert.match(await line(), /sock=client at=warning code=H27 desc="Client Request Interrupted" .* dyno= connect= service= status=499 bytes= /)

  let onClosed = () => {}
  const closed = new Promise<void>(resolve => (onClosed = resolve))
  const dyno = await rawDyno(t, socket => {
    socket.resume().on('close', onClosed)
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf')
  })
  routes.set(appRoute({backends: [backend(dyno.port)]}))
  const two = connect({port, host: '127.0.0.1'})
  two.write(get)
  await once(two, 'data')
  two.destroy()
  assert.match(await line(1), /code=H27 .* dyno=web.1 connect=\d+ms service=\d+ms status=499 bytes=4 /)
  await closed
})

test('H28 where the client stops sending, and where it stops reading', async t => {
  const big = `HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n${'x'.repeat(1_000_000)}`
  const {port, line} = await withDyno(t, socket => void socket.once('data', data => (String(data).startsWith('POST') ? socket.resume() : socket.write(big.repeat(30)))), {limits: {idle: 120}})
  assert.equal(await exchange(port, post('Content-Length: 10', 'abc')), '')
  assert.match(await line(), /at=warning code=H28 desc="Client Connection Idle" .* status=499 bytes=0 /)
  const lazy = connect({port, host: '127.0.0.1'})
  t.after(() => lazy.destroy())
  lazy.write(get)
  lazy.pause()
  assert.match(await line(1), /code=H28 .* status=499 bytes=\d{4,} /)
})

test('a host below the domain that is no app\'s gets the page for that', async t => {
  const {port, lines} = await edge(t)
  const answer = await exchange(port, get)
  assert.match(answer, /^HTTP\/1.1 404 [\s\S]*There is no app configured at that hostname/)
  assert.deepEqual(lines, [])
})
