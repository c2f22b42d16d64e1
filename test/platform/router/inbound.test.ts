// Whom a space lets in: asked of the router by clients from several addresses of this machine.
import type {IncomingMessage} from 'node:http'
import type {TestContext} from 'node:test'

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {Agent, request as ask} from 'node:http'
import {request as askSecurely} from 'node:https'
import {test} from 'node:test'
import {text} from 'node:stream/consumers'
import WebSocket from 'ws'

import type {Edge} from '../../support/edge.js'

import {admission} from '../../../src/platform/model/inbound-rules.js'
import {appRoute, backend, edge, rawDyno} from '../../support/edge.js'

const [trusted, other] = ['127.0.0.7', '127.0.0.9']
/** Linux alone has the whole of 127.0.0.0/8. */
const skip = process.platform === 'linux' ? false : 'this system has one loopback address'

interface Bench extends Edge {connections: () => number}

async function inSpace(t: Pick<TestContext, 'after'>): Promise<Bench> {
  const made = await edge(t)
  const dyno = await rawDyno(t, socket => socket.on('data', head => socket.write(/upgrade: websocket/i.test(String(head))
    ? 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n'
    : 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')))
  made.routes.inbound.place('app-1', 'space-1')
  made.routes.setHosts('app-1', ['app.localhost', 'www.example.com'])
  made.routes.set(appRoute({backends: [backend(dyno.port)]}))
  letIn(made, trusted)
  return {...made, connections: dyno.connections}
}

const letIn = ({routes}: Edge, ...addresses: string[]) =>
  routes.inbound.setAdmission('space-1', admission(addresses.map(address => ({action: 'allow', source: `${address}/32`}))))

interface Sent {from: string; host?: string; method?: string; headers?: Record<string, string>; body?: string; agent?: Agent; isSecure?: boolean}

function send({port}: Edge, {from, host = 'app.localhost', headers = {}, body, isSecure = false, method = 'GET', agent}: Sent): Promise<IncomingMessage> {
  const options = {host: '127.0.0.1', port, localAddress: from, method, headers: {host, ...headers}, agent: agent ?? false}
  return new Promise((resolve, reject) => {
    const request = isSecure ? askSecurely({...options, servername: host, rejectUnauthorized: false}) : ask(options)
    request.on('response', resolve).on('error', reject).end(body)
  })
}

async function answerTo(bench: Edge, sent: Sent): Promise<[status: number | undefined, body: string]> {
  const answer = await send(bench, sent)
  return [answer.statusCode, await text(answer)]
}

test('a client whose address no rule lets in gets a page, and no dyno hears of it', {skip}, async t => {
  const bench = await inSpace(t)
  const [status, page] = await answerTo(bench, {from: other})
  assert.equal(status, 403)
  assert.match(page, /not in a trusted IP range.*spaces:trusted-ips:add/s)
  assert.match(await bench.line(), /^heroku\[router\]: at=warning desc="[^"]+trusted IP range[^"]+" method=GET path="\/" host=app\.localhost request_id=\S+ fwd="127\.0\.0\.9" dyno= connect= service= status=403 bytes= protocol=http1\.1 tls=false$/)
  assert.equal(bench.connections(), 0)
  assert.deepEqual(await answerTo(bench, {from: trusted}), [200, 'hi'])
})

test('under every name of the app, with TLS and without, whatever is said of who asks', {skip}, async t => {
  const bench = await inSpace(t)
  for (const host of ['app.localhost', 'APP.localhost.', 'www.example.com']) {
    for (const isSecure of [false, true]) {
      const asked = {host, isSecure, headers: {'x-forwarded-for': trusted, forwarded: `for=${trusted}`, 'x-real-ip': trusted}}
      assert.equal((await answerTo(bench, {...asked, from: other}))[0], 403, `${host} ${isSecure}`)
      assert.deepEqual(await answerTo(bench, {...asked, from: trusted, headers: {'x-forwarded-for': other}}), [200, 'hi'], `${host} ${isSecure}`)
    }
  }
})

test('a body that nobody wants is not waited for', {skip}, async t => {
  const bench = await inSpace(t)
  assert.equal((await answerTo(bench, {from: other, method: 'POST', body: 'x'.repeat(500_000)}))[0], 403)
  const continued = await send(bench, {from: other, method: 'POST', headers: {expect: '100-continue', 'content-length': '500000'}})
  assert.equal(continued.statusCode, 403)
  continued.socket.destroy()
  assert.equal(bench.connections(), 0)
})

test('other rules are in force from the next request on, on a connection that is there already too', {skip}, async t => {
  const bench = await inSpace(t)
  const agent = new Agent({keepAlive: true, maxSockets: 1})
  t.after(() => agent.destroy())
  const seen: Array<number | undefined> = []
  for (const addresses of [[trusted], [other], [trusted, other], []]) {
    letIn(bench, ...addresses)
    seen.push((await answerTo(bench, {from: other, agent}))[0])
  }
  assert.deepEqual(seen, [403, 200, 200, 403])
})

test('a WebSocket is begun by whom the rules let in', {skip}, async t => {
  const bench = await inSpace(t)
  const open = (from: string) => new WebSocket(`ws://127.0.0.1:${bench.port}/`, {localAddress: from, headers: {host: 'app.localhost'}})
  const [, refusal] = await once(open(other).on('error', () => undefined), 'unexpected-response') as [unknown, IncomingMessage]
  assert.equal(refusal.statusCode, 403)
  assert.equal(bench.connections(), 0)
  const [{statusCode}] = await once(open(trusted).on('error', () => undefined), 'upgrade') as [IncomingMessage]
  assert.equal(statusCode, 101)
})

test('an app of no space is there for everybody, and one of a space that nothing is known of for nobody', {skip}, async t => {
  const bench = await inSpace(t)
  bench.routes.inbound.remove('space-1')
  assert.equal((await answerTo(bench, {from: trusted}))[0], 403)
  bench.routes.inbound.place('app-1', null)
  assert.deepEqual(await answerTo(bench, {from: other}), [200, 'hi'])
})
