import assert from 'node:assert/strict'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {test} from 'node:test'

import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

import {createHttp} from '../../../src/lib/backend/http.js'
import {readLines} from '../../../src/lib/backend/lines.js'

type Answer = (reply: ServerResponse, request: IncomingMessage, count: number) => void

test('a broken tail goes on behind the last event that came whole', async t => {
  const asked: Array<string | undefined> = []
  const url = await server(t, (reply, request, count) => {
    asked.push(request.headers['last-event-id'] as string | undefined)
    reply.writeHead(200, {'content-type': 'text/event-stream'})
    if (count === 1) {
      reply.write('id: 1\ndata: one\n\nid: 2\ndata: two\ndata: and a half\n\nid: 3\ndata: thr')
      setImmediate(() => reply.destroy())
    } else if (count === 2) reply.end('id: 3\ndata: three\n\n')
    else reply.end('id: 4\ndata: four\n\n')
  })
  assert.deepEqual(await take(url, 5, true), ['one', 'two', 'and a half', 'three', 'four'])
  assert.deepEqual(asked, [undefined, '2', '3'])
})

test('without tail the end of the stream is the end', async t => {
  let asked = 0
  const url = await server(t, reply => {
    asked++
    reply.writeHead(200, {'content-type': 'text/event-stream; charset=utf-8'}).end(': a comment\r\nid:1\r\ndata:one\r\n\r\n')
  })
  assert.deepEqual(await take(url, Infinity, false), ['one'])
  assert.equal(asked, 1)
})

test('plain text is taken line by line, however it is cut', async t => {
  const url = await server(t, async reply => {
    reply.writeHead(200, {'content-type': 'text/plain'})
    for (const part of ['on', 'e\ntw', Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1), '\n\nlast']) {
      reply.write(part)
      await new Promise(setImmediate)
    }
    reply.end()
  })
  assert.deepEqual(await take(url, Infinity, false), ['one', 'twü', '', 'last'])
})

test('waits between attempts grow while nothing comes, and start anew with a line', async t => {
  const url = await server(t, (reply, _, count) => {
    if (count === 4) reply.writeHead(200, {'content-type': 'text/event-stream'}).end('data: x\n\n')
    else reply.destroy()
  })
  const waits: number[] = []
  const stop = new AbortController()
  const lines = readLines(url, {...options(stop.signal), tail: true, async sleep(milliseconds) {
    waits.push(milliseconds)
    if (waits.length === 5) stop.abort()
  }})
  const seen: string[] = []
  for await (const line of lines) seen.push(line)
  assert.deepEqual(seen, ['x'])
  assert.deepEqual(waits, [500, 1000, 2000, 500, 1000])
})

test('a tail whose session is over says so', async t => {
  for (const status of [403, 404]) {
    const url = await server(t, reply => void reply.writeHead(status).end())
    await assert.rejects(take(url, 1, true), /^Error: Log stream timed out\. Please try again\.$/)
  }
  const url = await server(t, reply => void reply.writeHead(500).end())
  await assert.rejects(take(url, 1, true), /^Error: Logs eventsource failed with: 500/)
})

test('Ctrl-C ends a tail', async t => {
  const url = await server(t, reply => {
    reply.writeHead(200, {'content-type': 'text/event-stream'}).write('data: x\n\n')
  })
  const stop = new AbortController()
  const seen: string[] = []
  for await (const line of readLines(url, {...options(stop.signal), tail: true, sleep: async () => undefined})) {
    seen.push(line)
    stop.abort()
  }
  assert.deepEqual(seen, ['x'])
})

const options = (signal: AbortSignal) => ({http: createHttp({}), signal, userAgent: 'test', authority: undefined})

async function take(url: string, count: number, tail: boolean): Promise<string[]> {
  const stop = new AbortController()
  const lines: string[] = []
  for await (const line of readLines(url, {...options(stop.signal), tail, sleep: async () => undefined})) {
    lines.push(line)
    if (lines.length === count) break
  }
  stop.abort()
  return lines
}

async function server(t: {after(work: () => void): void}, answer: Answer): Promise<string> {
  let count = 0
  const listening = createServer((request, reply) => answer(reply, request, ++count)).listen(0, '127.0.0.1')
  t.after(() => {
    listening.closeAllConnections()
    listening.close()
  })
  await once(listening, 'listening')
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/stream`
}
