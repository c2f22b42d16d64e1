// Logs and outputs over HTTP: as events and as text, resumed, followed, refused.
import type {IncomingMessage} from 'node:http'
import type {TestContext} from 'node:test'

import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {get} from 'node:http'
import {text} from 'node:stream/consumers'
import {test} from 'node:test'

import type {LogQuery} from '../../../src/platform/logs/logs.js'
import type {StreamsOptions} from '../../../src/platform/http/streams.js'

import {createStreams} from '../../../src/platform/http/streams.js'
import {OutputFiles} from '../../../src/platform/logs/outputs.js'
import {createLogSession} from '../../../src/platform/logs/sessions.js'
import {LogStore} from '../../../src/platform/logs/store.js'
import {logSessionUrl, outputUrl} from '../../../src/platform/logs/stream-urls.js'
import {Vault} from '../../../src/platform/store/vault.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {randomIds} from '../../../src/platform/world/ids.js'
import {edge} from '../../support/edge.js'
import {temporaryFolder} from '../../support/folder.js'
import {appRecord} from '../../support/records.js'

const app = appRecord()
const events = {accept: 'text/event-stream'}

async function reading(t: TestContext, options: Partial<StreamsOptions> = {}) {
  const home = await temporaryFolder(t)
  let now = systemClock.now()
  let isThere = true
  const clock = {...systemClock, now: () => now}
  const logs = new LogStore({home, clock})
  t.after(() => logs.close())
  const outputs = new OutputFiles(home)
  const vault = new Vault(randomBytes(32))
  const world = {clock, ids: randomIds}
  const store = {apps: {find: async () => (isThere ? app : undefined)}}
  const streams = createStreams({parts: {logs, outputs, vault, world, store}, ...options})
  const {port} = await edge(t, {handlers: {streams: streams.handle}})
  t.after(() => streams.close())
  const site = {host: '127.0.0.1', port, domain: 'localhost'}
  return {
    port, logs, outputs, streams,
    logUrl: (query: Partial<LogQuery> = {}) => logSessionUrl(site, createLogSession({world, vault}, app.id, {lines: 100, tail: false, ...query}).secret),
    outputUrl: (id: string) => outputUrl({settings: site, vault}, id),
    pass: (milliseconds: number) => (now += milliseconds),
    destroyApp: () => (isThere = false),
  }
}

async function open(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const request = get(url, {headers, agent: false})
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return answer
}

const read = async (url: string, headers?: Record<string, string>) => text(await open(url, headers))
const idsOf = (body: string) => [...body.matchAll(/^id: (\d+)$/gm)].map(match => match[1] ?? '')
const linesOf = (body: string) => [...body.matchAll(/^data: \S+ \S+ (.*)$/gm)].map(match => match[1] ?? '')

test('a session\'s lines, as events and as text', async t => {
  const {logs, logUrl} = await reading(t)
  for (const word of ['one', 'two', 'three']) logs.write(app.id, 'app', 'web.1', word)
  const answer = await open(logUrl({lines: 2}), events)
  assert.equal(answer.headers['content-type'], 'text/event-stream; charset=utf-8')
  const body = await text(answer)
  assert.match(body, /^id: \d+\ndata: \S+\+00:00 app\[web\.1\]: two\n\nid: \d+\ndata: \S+ app\[web\.1\]: three\n\n$/)
  const plain = await open(logUrl({lines: 2}))
  assert.equal(plain.headers['content-type'], 'text/plain; charset=utf-8')
  assert.match(await text(plain), /^\S+ app\[web\.1\]: two\n\S+ app\[web\.1\]: three\n$/)
})

test('a session that follows goes on behind the last id, without loss and without doubles', async t => {
  const {logs, logUrl} = await reading(t)
  logs.write(app.id, 'app', 'web.1', 'line 0')
  const url = logUrl({tail: true, lines: 1})
  const seen: string[] = []
  let last: string | undefined
  for (let round = 0; round < 4; round += 1) {
    const answer = await open(url, {...events, ...(last === undefined ? {} : {'last-event-id': last})})
    let body = ''
    for await (const chunk of answer.setEncoding('utf8')) {
      if (body === '') logs.write(app.id, 'app', 'web.1', `line ${2 * round + 1}`)
      body += chunk as string
      if (linesOf(body).includes(`line ${2 * round + 1}`)) break
    }
    answer.destroy()
    seen.push(...linesOf(body))
    last = idsOf(body).at(-1)
    logs.write(app.id, 'app', 'web.1', `line ${2 * round + 2}`)
  }
  assert.deepEqual(seen, Array.from({length: 8}, (_, at) => `line ${at}`))
})

test('a session is open for five minutes, one that follows for as long as it is needed', async t => {
  const {logs, logUrl, pass, streams} = await reading(t)
  logs.write(app.id, 'app', 'web.1', 'one')
  const [brief, tail] = [logUrl(), logUrl({tail: true})]
  pass(4 * 60_000)
  assert.equal((await open(brief)).resume().statusCode, 200)
  pass(2 * 60_000)
  assert.equal((await open(brief)).resume().statusCode, 403)
  const followed = await open(tail)
  assert.equal(followed.statusCode, 200)
  const [first] = (await once(followed, 'data')) as [Buffer]
  assert.match(first.toString(), /one/)
  streams.close()
  assert.equal(await text(followed), '')
})

test('what is no URL of ours, or leads nowhere, is refused in words', async t => {
  const {logUrl, outputUrl, port, destroyApp} = await reading(t)
  const base = `http://127.0.0.1:${port}`
  const status = async (url: string) => (await open(url)).resume().statusCode
  assert.equal(await status(`${base}/streams/logs/nonsense`), 403)
  assert.equal(await status(logUrl().replace(/.$/, end => (end === 'A' ? 'B' : 'A'))), 403)
  assert.equal(await status(`${base}/streams/outputs/x.y`), 403)
  assert.equal(await status(outputUrl('build-1').replace('build-1', 'build-2')), 403)
  assert.equal(await status(outputUrl('build-1')), 404)
  assert.equal(await status(outputUrl('..%2F..%2Fetc%2Fpasswd')), 403)
  assert.equal(await status(`${base}/streams/other`), 404)
  assert.equal(await status(`${base}/streams`), 404)
  destroyApp()
  assert.equal(await status(logUrl()), 404)
})

test('only GET and HEAD are understood, and other paths are others\'', async t => {
  const {logUrl, port} = await reading(t, {others: path => (path.startsWith('/streams/blobs/') ? (request, response) => void response.end(`blob ${request.method}`) : undefined)})
  const {request} = await import('node:http')
  const ask = async (method: string, url: string) => {
    const asked = request(url, {method, agent: false}).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return [answer.statusCode, await text(answer)]
  }
  assert.deepEqual(await ask('PUT', `http://127.0.0.1:${port}/streams/blobs/x?y`), [200, 'blob PUT'])
  assert.deepEqual(await ask('POST', logUrl()), [405, 'Only GET is allowed here.\n'])
  assert.deepEqual(await ask('HEAD', logUrl()), [200, ''])
})

test('silence is broken by a sign of life', async t => {
  const {logUrl, outputUrl, outputs} = await reading(t, {heartbeat: 20})
  outputs.open('build-1').write('building')
  const until = async (answer: IncomingMessage, wanted: string) => {
    let body = ''
    for await (const chunk of answer.setEncoding('utf8')) {
      body += chunk as string
      if (body.includes(wanted)) break
    }
    answer.destroy()
    return body
  }
  assert.equal(await until(await open(logUrl({tail: true}), events), ':\n\n'), ':\n\n')
  assert.equal(await until(await open(outputUrl('build-1')), '\0'), 'building\0')
  assert.equal(await until(await open(outputUrl('build-1'), events), ':\n\n'), ':\n\n')
})

test('an output is read while it grows, to its end', async t => {
  const {outputs, outputUrl} = await reading(t)
  const writer = outputs.open('build-1')
  writer.write('-----> one\n')
  const [answer, asEvents] = await Promise.all([open(outputUrl('build-1')), open(outputUrl('build-1'), events)])
  assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(String((await once(answer, 'data'))[0]), '-----> one\n')
  const rest = Promise.all([text(answer), text(asEvents)])
  writer.write('-----> tw')
  writer.write('o\nhalf')
  await writer.close()
  assert.deepEqual(await rest, ['-----> two\nhalf', 'id: 11\ndata: -----> one\n\nid: 22\ndata: -----> two\n\nid: 26\ndata: half\n\n'])
})

test('an output is resumed by range and by id', async t => {
  const {outputs, outputUrl} = await reading(t)
  const writer = outputs.open('build-1')
  writer.write('one\ntwo\nthree\n')
  await writer.close()
  const url = outputUrl('build-1')
  const part = await open(url, {range: 'bytes=4-'})
  assert.deepEqual([part.statusCode, part.headers['content-range'], await text(part)], [206, 'bytes 4-*/*', 'two\nthree\n'])
  assert.equal(await read(url, {range: 'bytes=1-2'}), 'one\ntwo\nthree\n', 'a range with an end is not understood')
  assert.equal(await read(url, {...events, 'last-event-id': '8'}), 'id: 14\ndata: three\n\n')
  const over = await open(url, {...events, 'last-event-id': '14'})
  assert.deepEqual([over.statusCode, await text(over)], [204, ''])
})

test('a long log reaches a client that reads slowly, whole', async t => {
  const {logs, logUrl} = await reading(t)
  const line = 'x'.repeat(1000)
  for (let at = 0; at < 20_000; at += 1) {
    logs.write(app.id, 'app', 'web.1', `${at} ${line}`)
    if (at % 1000 === 0) await logs.flush()
  }
  const answer = await open(logUrl({lines: 20_000}))
  await new Promise(resolve => setTimeout(resolve, 50))
  const lines = (await text(answer)).trimEnd().split('\n')
  assert.equal(lines.length, 20_000)
  assert.match(lines.at(-1) ?? '', /: 19999 x/)
})
