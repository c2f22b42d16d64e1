// One port for everything: what speaks what, and who answers.
import type {Socket} from 'node:net'
import type {TestContext} from 'node:test'
import type {PeerCertificate} from 'node:tls'

import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {readFile} from 'node:fs/promises'
import {request as askTls} from 'node:https'
import {connect} from 'node:net'
import {text} from 'node:stream/consumers'
import {test} from 'node:test'
import {connect as connectTls} from 'node:tls'
import {promisify} from 'node:util'

import type {Edge} from '../../support/edge.js'

import {createFrontDoor} from '../../../src/platform/http/front-door.js'
import {createCertificates} from '../../../src/platform/world/certificates.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {appRoute, backend, edge, exchange, rawDyno} from '../../support/edge.js'

const run = promisify(execFile)
const authority = ({home}: Edge) => createCertificates({home, clock: systemClock, host: '127.0.0.1'}).authority()

async function secure({port}: Edge, ca: string, servername?: string) {
  const socket = connectTls({port, host: '127.0.0.1', ca, ...(servername === undefined ? {} : {servername})})
  await once(socket, 'secureConnect')
  return socket
}

test('host and path say who answers', async t => {
  const named = (name: string) => (request: {url?: string | undefined}, response: {end(text: string): void}) => response.end(`${name} ${request.url}`)
  const {port, routes} = await edge(t, {handlers: {api: named('api'), git: named('git'), streams: named('streams'), app: named('app')}})
  routes.setHosts('app-1', ['app.localhost', 'www.example.com', '*.wild.example.com'])
  const cases: Array<[host: string, path: string, by: string]> = [
    ['127.0.0.1:5750', '/apps', 'api'], ['localhost', '/apps', 'api'], ['LOCALHOST.', '/apps', 'api'], ['[::1]:5750', '/apps', 'api'],
    ['api.metrics.heroku.com', '/metrics', 'api'], ['unknown.example.com', '/', 'api'], ['', '/apps', 'api'],
    ['127.0.0.1', '/app.git/info/refs?service=git-upload-pack', 'git'], ['127.0.0.1', '/app.git', 'git'], ['127.0.0.1', '/apps/x.git/y', 'api'],
    ['127.0.0.1', '/apps?x=/a.git', 'api'], ['127.0.0.1', '/streams/logs/x', 'streams'], ['127.0.0.1', '/streamsters', 'api'],
    ['app.localhost', '/x.git/info', 'app'], ['APP.localhost:80', '/streams/x', 'app'], ['gone.localhost', '/', 'app'],
    ['www.example.com', '/', 'app'], ['a.wild.example.com', '/', 'app'], ['a.b.wild.example.com', '/', 'api'],
  ]
  for (const [host, path, by] of cases) {
    const answer = await exchange(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    assert.ok(answer.endsWith(`${by} ${path}`), `${host}${path}: ${answer}`)
  }
})

test('TLS and plain HTTP are told apart, for curl, openssl and Node', async t => {
  const made = await edge(t)
  const {port} = made
  const {path, pem} = await authority(made)
  const {stdout: plain} = await run('curl', ['-sS', '--noproxy', '*', `http://127.0.0.1:${port}/a`])
  assert.equal(plain, 'api GET /a')
  for (const host of ['127.0.0.1', 'localhost']) {
    const {stdout} = await run('curl', ['-sS', '--noproxy', '*', '--cacert', path, '--resolve', `${host}:${port}:127.0.0.1`, `https://${host}:${port}/b`])
    assert.equal(stdout, 'api GET /b')
  }
  const dyno = await rawDyno(t, socket => void socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')))
  made.routes.setHosts('app-1', ['app.localhost', 'shop.example.com'])
  made.routes.set(appRoute({backends: [backend(dyno.port)]}))
  for (const host of ['app.localhost', 'shop.example.com']) {
    const {stdout} = await run('curl', ['-sS', '--noproxy', '*', '--cacert', path, '--resolve', `${host}:${port}:127.0.0.1`, `https://${host}:${port}/`])
    assert.equal(stdout, 'hi')
  }
  assert.match(await made.line(1), /host=shop.example.com:\d+ .* protocol=http1.1 tls=true tls_version=tls1.3$/)
  const {stdout: verified} = await run('sh', ['-c', `echo | openssl s_client -connect 127.0.0.1:${port} -servername app.localhost -verify_hostname app.localhost -CAfile ${path} -verify_return_error 2>&1`])
  assert.match(verified, /Verify return code: 0 \(ok\)/)
  const request = askTls({host: '127.0.0.1', port, ca: pem, path: '/c', agent: false})
  request.end()
  const [answer] = (await once(request, 'response')) as [NodeJS.ReadableStream]
  assert.equal(await text(answer), 'api GET /c')
})

test('each exact host name gets its own certificate, from one authority', async t => {
  const made = await edge(t)
  const {pem, path} = await authority(made)
  const subjects = []
  for (const name of ['app.localhost', 'other.localhost', 'deep.er.example.com', undefined]) {
    const socket = await secure(made, pem, name)
    const certificate: PeerCertificate = socket.getPeerCertificate(true)
    subjects.push(certificate.subjectaltname)
    assert.equal(Date.parse(certificate.valid_to) - Date.parse(certificate.valid_from) <= 397 * 24 * 3600_000, true)
    socket.destroy()
  }
  assert.deepEqual(subjects, ['DNS:app.localhost', 'DNS:other.localhost', 'DNS:deep.er.example.com', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'])
  assert.equal(await readFile(path, 'utf8'), pem)
  await assert.rejects(secure(made, pem.replace(/[A-Za-z]/g, 'A'), 'app.localhost'))
})

test('git clones over TLS that it verifies', async t => {
  const made = await edge(t, {handlers: {git: (request, response) => {
    // An empty repository, in the words of the dumb protocol.
    if (request.url?.startsWith('/app.git/info/refs')) return void response.writeHead(200, {'content-type': 'text/plain'}).end('')
    if (request.url === '/app.git/HEAD') return void response.end('ref: refs/heads/main\n')
    response.writeHead(404).end()
  }}})
  const {path} = await authority(made)
  const env = {...process.env, GIT_SSL_CAINFO: path, GIT_TERMINAL_PROMPT: '0', no_proxy: '*', HOME: made.home}
  await run('git', ['ls-remote', `https://127.0.0.1:${made.port}/app.git`], {env})
  await assert.rejects(run('git', ['ls-remote', `https://127.0.0.1:${made.port}/app.git`], {env: {...env, GIT_SSL_CAINFO: '/etc/ssl/certs/ca-certificates.crt'}}), /certificate/)
})

test('a slow client is waited for, byte by byte', async t => {
  const made = await edge(t)
  const {pem} = await authority(made)
  const request = 'GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const drip = async (socket: Socket) => {
    socket.setNoDelay(true)
    const answer = text(socket)
    for (const byte of request) {
      socket.write(byte)
      await new Promise(resolve => setImmediate(resolve))
    }
    return answer
  }
  const plain = connect({port: made.port, host: '127.0.0.1'})
  assert.match(await drip(plain), /api GET \/slow$/)
  assert.match(await drip(await secure(made, pem)), /api GET \/slow$/)
})

test('who says nothing, or nothing to the end, is let go', async t => {
  const made = await edge(t, {patience: 150})
  const {pem} = await authority(made)
  const silent = connect({port: made.port, host: '127.0.0.1'})
  const secret = await secure(made, pem)
  secret.write('half-a-secret')
  const silentTls = await secure(made, pem)
  const hello = connect({port: made.port, host: '127.0.0.1'})
  hello.write(Buffer.from([0x16, 3, 1]))
  const headless = connect({port: made.port, host: '127.0.0.1'})
  headless.write('GET / HTTP/1.1\r\nHost:')
  for (const socket of [silent, secret, silentTls, hello, headless]) {
    socket.on('error', () => undefined)
    socket.resume()
    if (!socket.closed) await once(socket, 'close')
  }
  assert.match(await exchange(made.port, 'GET /alive HTTP/1.0\r\n\r\n'), /alive$/)
})

test('garbage, resets and half-closed connections harm nobody', async t => {
  const made = await edge(t, {patience: 300})
  const {pem} = await authority(made)
  const garbage = ['\0\0\0\0', '\x16\x03\x01garbage that is no handshake at all........', 'SSH-2.0-x\r\n', '\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'GET\r\n\r\n', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', 'x'.repeat(100_000)]
  for (const bytes of garbage) {
    const answer = await exchange(made.port, Buffer.from(bytes, 'latin1')).catch(() => '')
    assert.doesNotMatch(answer, /^HTTP\/1.1 [25]/, JSON.stringify(bytes.slice(0, 20)))
  }
  for (const bytes of ['\0\0\0\0 ', ' x\n', 'x'.repeat(10_000)]) {
    const socket = await secure(made, pem)
    socket.on('error', () => undefined)
    socket.end(bytes)
    await once(socket.resume(), 'close')
  }
  for (let at = 0; at < 20; at += 1) {
    const socket = connect({port: made.port, host: '127.0.0.1'})
    await once(socket, 'connect')
    if (at % 2) socket.write(at % 4 === 1 ? 'GET / HT' : '\x16\x03')
    socket.resetAndDestroy()
  }
  const half = connect({port: made.port, host: '127.0.0.1', allowHalfOpen: true})
  half.end('GET /half HTTP/1.1\r\nHost: x\r\n\r\n')
  assert.match(await text(half), /api GET \/half$/)
  const {stdout} = await run('curl', ['-sS', '--noproxy', '*', `http://127.0.0.1:${made.port}/alive`])
  assert.equal(stdout, 'api GET /alive')
})

test('a head of 48 kB is read, one of 80 kB is refused', async t => {
  const {port} = await edge(t)
  const headers = (size: number) => `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${`X: ${'y'.repeat(996)}\r\n`.repeat(size)}\r\n`
  assert.match(await exchange(port, headers(48)), /^HTTP\/1.1 200 /)
  assert.match(await exchange(port, headers(80)).catch(() => 'HTTP/1.1 431 '), /^HTTP\/1.1 431 /)
})

test('the first line inside TLS may be a secret, and what follows it is kept', async t => {
  const met: Array<[string, string]> = []
  const made = await edge(t, {handlers: {rendezvous: (socket, line) => {
    socket.once('data', chunk => {
      met.push([line, chunk.toString()])
      socket.end('bye')
    })
    socket.resume()
  }}})
  const {pem} = await authority(made)
  const bare = 'c0ffee'.repeat(8)
  for (const [first, second] of [['abc-123_X?frames\r\nmore', undefined], ['abc', '-123_X?frames\r\nmore'], ['abc-123_X?frames\r\n', 'more'], [bare, 'more']]) {
    const socket = await secure(made, pem)
    socket.write(first ?? '')
    await new Promise(resolve => setTimeout(resolve, 20))
    if (second !== undefined) socket.write(second)
    assert.equal(await text(socket), 'bye')
  }
  assert.deepEqual(met, [...Array.from({length: 3}, () => ['abc-123_X?frames', 'more']), [bare, 'more']])
  assert.match(await exchange(made.port, 'abc-123_X?frames\r\n'), /^HTTP\/1.1 400 /, 'never without TLS')
})

test('100-continue is answered for the API, anything else expected is refused', async t => {
  const {port} = await edge(t, {handlers: {api: (request, response) => void text(request).then(body => response.end(body))}})
  const post = (expect: string) => `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: ${expect}\r\nContent-Length: 3\r\n\r\nabc`
  assert.match(await exchange(port, post('100-continue')), /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK[\s\S]*abc$/)
  assert.match(await exchange(port, post('magic')), /^HTTP\/1.1 417 /)
})

test('an upgrade of the API is passed over', async t => {
  const {port} = await edge(t)
  assert.match(await exchange(port, 'GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n'), /^HTTP\/1.1 200 OK[\s\S]*api GET \/x$/)
})

test('a port in use is told as the system tells it', async t => {
  const {port, home, routes} = await edge(t)
  const second = createFrontDoor({
    routes, settings: {host: '127.0.0.1', port, domain: 'localhost'}, certificates: createCertificates({home, clock: systemClock}),
    handlers: {api: () => undefined, git: () => undefined, streams: () => undefined, app: () => undefined, upgrade: () => undefined, rendezvous: () => undefined},
  })
  await assert.rejects(second.listen(), {code: 'EADDRINUSE'})
})

test('closing lets requests end, and nothing else', async t => {
  let finish = () => {}
  let asked = () => {}
  const isAsked = new Promise<void>(resolve => (asked = resolve))
  const {port, door} = await edge(t, {handlers: {api: (_request, response) => {
    finish = () => void response.end('in the end')
    asked()
  }}})
  const idle = connect({port, host: '127.0.0.1'})
  const served = connect({port, host: '127.0.0.1'})
  await Promise.all([once(idle, 'connect'), once(served, 'connect')])
  served.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await isAsked
  const closed = door.close()
  await new Promise(resolve => setTimeout(resolve, 20))
  await assert.rejects(exchange(port, 'GET / HTTP/1.1\r\n\r\n'), {code: 'ECONNREFUSED'})
  finish()
  assert.match(await text(served), /Connection: close[\s\S]*in the end$/)
  await closed
  if (!idle.closed) await once(idle.resume(), 'close')
})

test('closing does not wait for ever', async t => {
  const {port, door} = await edge(t, {handlers: {api: () => undefined}})
  const stuck = connect({port, host: '127.0.0.1'}).on('error', () => undefined)
  stuck.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(stuck, 'connect')
  await door.close({grace: 50})
  if (!stuck.resume().closed) await new Promise(resolve => stuck.once('close', resolve))
})

test('very many connections at once', async t => {
  const made = await edge(t)
  const {pem} = await authority(made)
  const open = async (at: number, context: Pick<TestContext, 'after'>) => {
    const socket = at % 10 === 0 ? await secure(made, pem, `app-${at % 3}.localhost`) : connect({port: made.port, host: '127.0.0.1'})
    context.after(() => socket.destroy())
    return socket
  }
  const sockets = await Promise.all(Array.from({length: 600}, (_, at) => open(at, t)))
  const answers = await Promise.all(sockets.map(socket => {
    socket.write('GET /many HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    return text(socket)
  }))
  assert.ok(answers.every(answer => answer.endsWith('api GET /many')))
})
