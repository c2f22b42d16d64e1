import assert from 'node:assert/strict'
import {createServer as createHttpServer, request} from 'node:http'
import {connect, createServer} from 'node:net'
import {test} from 'node:test'

import type {IncomingMessage} from 'node:http'
import type {AddressInfo, Server} from 'node:net'
import type {TestContext} from 'node:test'

import {startRecorder} from '../parity/recorder.js'

const api = 'application/vnd.heroku+json; version=3'

test('passes requests on and notes those of the API', async t => {
  const platform = await listening(t, createHttpServer((from, to) => {
    let body = ''
    from.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => {
      to.writeHead(201, {'x-seen': `${from.method} ${from.url}`}).end(`got ${body}`)
    })
  }))
  const recorder = await recording(t, platform)
  const reply = await ask(recorder.port, 'PATCH', '/apps/a/config-vars?x=1', {accept: api, range: 'id ..; max=5'}, '{"A":"1"}')
  assert.deepEqual(reply, {status: 201, seen: 'PATCH /apps/a/config-vars?x=1', body: 'got {"A":"1"}'})
  await ask(recorder.port, 'GET', '/streams/1', {accept: 'text/event-stream'})
  assert.deepEqual(recorder.take(), [{method: 'PATCH', path: '/apps/a/config-vars?x=1', accept: api, range: 'id ..; max=5', body: {A: '1'}, status: 201}])
  assert.deepEqual(recorder.take(), [])
})

test('hands a streamed answer on as it comes', async t => {
  const platform = await listening(t, createHttpServer((_, to) => void to.writeHead(200).write('first\n')))
  const recorder = await recording(t, platform)
  const first = await new Promise<string>((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port: recorder.port, path: '/', agent: false}, reply => reply.once('data', (chunk: Buffer) => {
      resolve(chunk.toString())
      asked.destroy()
    }))
    asked.on('error', reject).end()
  })
  assert.equal(first, 'first\n')
})

test('leaves TLS and upgraded connections alone', async t => {
  const echo = createServer(socket => socket.on('error', () => undefined).pipe(socket))
  const platform = await listening(t, echo)
  const recorder = await recording(t, platform)
  assert.equal(await say(recorder.port, Buffer.from([0x16, 3, 1, 0, 1, 42]), 6), '16030100012a')
  const upgrade = Buffer.from('GET /attach HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nrest')
  assert.equal(await say(recorder.port, upgrade, upgrade.length), upgrade.toString('hex'))
})

async function listening(t: TestContext, server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return (server.address() as AddressInfo).port
}

async function recording(t: TestContext, platform: number) {
  const recorder = await startRecorder(platform, 0)
  t.after(() => recorder.close())
  return recorder
}

const ask = (port: number, method: string, path: string, headers: Record<string, string>, body?: string) =>
  new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port, method, path, headers, agent: false}, (reply: IncomingMessage) => {
      let text = ''
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()))
      reply.on('end', () => resolve({status: reply.statusCode, seen: reply.headers['x-seen'], body: text}))
    }).on('error', reject).end(body)
  })

/** What comes back until it is so many bytes, as hex. */
const say = (port: number, bytes: Buffer, length: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0)
    const socket = connect({host: '127.0.0.1', port}, () => socket.write(bytes))
    socket.on('error', reject).on('data', chunk => {
      seen = Buffer.concat([seen, chunk])
      if (seen.length < length) return
      socket.destroy()
      resolve(seen.toString('hex'))
    })
  })
