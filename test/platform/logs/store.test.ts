import assert from 'node:assert/strict'
import {appendFile, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {Collected, LogLine, LogQuery} from '../../../src/platform/logs/logs.js'

import {LogStore} from '../../../src/platform/logs/store.js'
import {temporaryFolder} from '../../support/folder.js'
import {manualClock} from '../../support/manual-clock.js'

const header = '2026-01-02T03:04:05.000000+00:00'
const never = new AbortController().signal

test('lines come back in order, the last so many of them', async t => {
  const {logs, texts} = await openLogs(t)
  for (let i = 1; i <= 5; i++) logs.write('app-1', 'heroku', 'router', `line ${i}`)
  logs.write('app-2', 'app', 'api', 'of another app')
  assert.deepEqual(await texts({lines: 2}), [`${header} heroku[router]: line 4`, `${header} heroku[router]: line 5`])
  assert.equal((await texts({lines: 1500})).length, 5)
  assert.deepEqual(await texts({lines: 0}), [])
  assert.deepEqual(await texts({lines: 10}, 'unknown'), [])
})

test('a text of several lines is several lines, in any script', async t => {
  const {logs, texts} = await openLogs(t)
  logs.write('app-1', 'app', 'api', 'Grüße\n\n日本語 🚀\n')
  assert.deepEqual(await texts(), [`${header} app[api]: Grüße`, `${header} app[api]: `, `${header} app[api]: 日本語 🚀`])
})

test('a filter counts only what it wants', async t => {
  const {logs, texts} = await openLogs(t, {segment: 2000, total: 1e9})
  for (let i = 0; i < 100; i++) {
    logs.write('app-1', i % 10 === 0 ? 'heroku' : 'app', i % 2 ? 'web.1' : 'worker.1', `line ${i}`)
    if (i % 9 === 0) await logs.flush()
  }
  assert.deepEqual(await texts({source: 'heroku', lines: 3}), [70, 80, 90].map(i => `${header} heroku[worker.1]: line ${i}`))
  assert.equal((await texts({dyno: 'web.1'})).length, 50)
  assert.equal((await texts({type: 'worker', source: 'app'})).length, 40)
})

test('an id resumes exactly there, through every segment and a restart', async t => {
  const {logs, read, reopen} = await openLogs(t, {segment: 1000, total: 1e9})
  for (let i = 0; i < 100; i++) {
    logs.write('app-1', 'app', 'api', `line ${i}`)
    if (i % 7 === 0) await logs.flush()
  }
  const all = await read()
  assert.equal(all.length, 100)
  await logs.close()
  const next = reopen()
  for (const [index, {id}] of all.entries()) assert.deepEqual(await read({after: id}, next), all.slice(index + 1))
  next.write('app-1', 'app', 'api', 'one more')
  const last = all.at(-1)
  assert.deepEqual((await read({after: last?.id ?? ''}, next)).map(({text}) => text.slice(-8)), ['one more'])
})

test('an id that nobody gave out does no harm', async t => {
  const {logs, read} = await openLogs(t)
  for (let i = 0; i < 3; i++) logs.write('app-1', 'app', 'api', `line ${i}`)
  const all = await read()
  for (const after of ['-1', 'abc', '', '1e9', '99999999999', '9'.repeat(40), '١']) assert.deepEqual(await read({after}), all, after)
  assert.deepEqual(await read({after: '0'}), all)
  assert.deepEqual(await read({after: String(Number(all[0]?.id) - 3)}), all.slice(1), 'the line that it is in is over')
})

test('with tail every line comes once, to every reader, the slow too', async t => {
  const {logs} = await openLogs(t, {segment: 20_000, total: 1e9})
  const stop = new AbortController()
  const total = 2000
  logs.write('app-1', 'app', 'api', 'line 0')
  const tails = [0, 1, 5].map(async delay => {
    const seen: string[] = []
    for await (const {text} of logs.read('app-1', {lines: total, tail: true}, stop.signal)) {
      seen.push(text.slice(text.lastIndexOf(' ') + 1))
      if (delay && seen.length % 100 === 0) await new Promise(resolve => setTimeout(resolve, delay))
      if (seen.length === total) break
    }
    return seen
  })
  for (let i = 1; i < total; i++) {
    logs.write('app-1', 'app', 'api', `line ${i}`)
    if (i % 50 === 0) await new Promise(resolve => setTimeout(resolve, 1))
  }
  const wanted = Array.from({length: total}, (_, i) => String(i))
  for (const seen of await Promise.all(tails)) assert.deepEqual(seen, wanted)
})

test('a tail ends with its signal, with the log, and with the store', async t => {
  const {logs} = await openLogs(t)
  for (const id of ['a', 'b', 'c']) logs.write(id, 'app', 'api', 'hello')
  const stop = new AbortController()
  let seen = 0
  const tail = async (id: string, signal: AbortSignal) => {
    for await (const _ of logs.read(id, {lines: 10, tail: true}, signal)) seen++
  }
  const tails = [tail('a', stop.signal), tail('b', never), tail('c', never)]
  while (seen < 3) await new Promise(resolve => setImmediate(resolve))
  stop.abort()
  await tails[0]
  await logs.remove('b')
  await logs.close()
  await Promise.all(tails)
  assert.equal(seen, 3)
})

test('an app that was removed leaves nothing, and gets nothing any more', async t => {
  const {logs, home, texts} = await openLogs(t)
  logs.write('app-1', 'app', 'api', 'hello')
  await logs.flush()
  await logs.remove('app-1')
  logs.write('app-1', 'app', 'api', 'too late')
  await logs.flush()
  assert.deepEqual(await texts(), [])
  assert.deepEqual(await readdir(join(home, 'logs')), [])
})

test('the oldest segments go, ids and reading go on', async t => {
  const {logs, read, home} = await openLogs(t, {segment: 1000, total: 5000})
  const first = async () => (await read()).at(0)?.text.slice(-3)
  for (let i = 100; i < 400; i++) {
    logs.write('app-1', 'app', 'api', `line ${i}`)
    if (i % 5 === 0) await logs.flush()
    if (i === 110) assert.equal(await first(), '100')
  }
  const kept = await read()
  assert.ok(Number(await first()) > 280, await first())
  assert.deepEqual(kept.map(({text}) => text.slice(-3)), Array.from({length: kept.length}, (_, i) => String(400 - kept.length + i)))
  const sizes = await Promise.all((await readdir(join(home, 'logs/app-1'))).map(async name => (await readFile(join(home, 'logs/app-1', name))).length))
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 7000)
  assert.deepEqual(await read({after: '10'}), kept, 'what is gone is left out')
})

test('output of several dynos is kept once, its bytes untouched', async t => {
  const {logs, home, read} = await openLogs(t)
  const bytes = Buffer.from(Array.from({length: 512}, (_, i) => i % 256)).toString('latin1').replaceAll('\n', '')
  const outputs = {'web.1': `a\nb\n${bytes}\n`, 'web.2': '\n\nno newline at the end', 'worker.1': ''}
  await Promise.all(Object.entries(outputs).map(([name, text]) => logs.collect(spooled(name, Buffer.from(text, 'latin1'), 3), never)))
  await logs.flush()
  const lines = (await read()).map(({text}) => text.slice(header.length + 1))
  assert.deepEqual(lines.filter(line => line.startsWith('app[web.2]')), ['app[web.2]: ', 'app[web.2]: ', 'app[web.2]: no newline at the end'])
  assert.equal(lines.length, 6)
  const [file = ''] = await readdir(join(home, 'logs/app-1'))
  assert.ok((await readFile(join(home, 'logs/app-1', file))).includes(Buffer.from(`app[web.1]: ${bytes}\n`, 'latin1')))
})

test('output that was collected is not collected again, by whichever store', async t => {
  const {logs, read, reopen} = await openLogs(t, {segment: 500, total: 1e9})
  const text = Array.from({length: 200}, (_, i) => `line ${i}\n`).join('')
  const dyno = spooled('web.1', Buffer.from(text), 64)
  await logs.collect(dyno, never)
  await logs.collect(dyno, never)
  // Rotation between the end of the collection and the next start must not make it forget.
  for (let i = 0; i < 6; i++) logs.write('app-1', 'app', 'api', 'x'.repeat(80))
  await logs.close()
  const next = reopen()
  await next.collect(dyno, never)
  const lines = (await read({source: 'app', dyno: 'web.1'}, next)).map(line => line.text.replace(/.*: /, ''))
  assert.deepEqual(lines, Array.from({length: 200}, (_, i) => `line ${i}`))
})

test('a dyno hears what it need not hold any more, never too early', async t => {
  const {logs, texts} = await openLogs(t)
  const line = `${'x'.repeat(9000)}\n`
  const dyno = spooled('web.1', Buffer.from(line.repeat(4000)), 1 << 20)
  await logs.collect(dyno, never)
  assert.ok(dyno.forgotten.length >= 2 && dyno.forgotten.every(before => before % line.length === 0))
  assert.equal((await texts({lines: 1e6})).length, 4000)
})

test('a collection that is stopped says so, and goes on where it was', async t => {
  const {logs, read, reopen} = await openLogs(t)
  const stop = new AbortController()
  const endless: Collected = {
    ...spooled('web.1', Buffer.alloc(0), 1), id: 'endless',
    async *output(from, signal) {
      for (let end = from; !signal.aborted; end += 4) {
        yield {chunk: Buffer.from(`${String(end / 4).padStart(3, '0')}\n`), end: end + 4}
        if (end === 40) stop.abort()
      }
    },
  }
  await assert.rejects(logs.collect(endless, stop.signal))
  await logs.close()
  const next = reopen()
  await next.collect({...endless, async *output(from) {
    yield {chunk: Buffer.from(`${String(from / 4).padStart(3, '0')}\n`), end: from + 4}
  }}, never)
  const numbers = (await read({}, next)).map(({text}) => Number(text.slice(-3)))
  assert.deepEqual(numbers, Array.from({length: 12}, (_, i) => i))
})

test('a torn end is cut off when the log is opened', async t => {
  const {logs, home, read, reopen} = await openLogs(t)
  logs.write('app-1', 'app', 'api', 'whole')
  await logs.close()
  const [file = ''] = await readdir(join(home, 'logs/app-1'))
  await appendFile(join(home, 'logs/app-1', file), '\x1edyno 100 500\nhalf of a batch\nhalf')
  const next = reopen()
  next.write('app-1', 'app', 'api', 'next')
  assert.deepEqual((await read({}, next)).map(({text}) => text.slice(header.length)), [' app[api]: whole', ' app[api]: next'])
  assert.ok(!(await readFile(join(home, 'logs/app-1', file), 'utf8')).includes('half'))
})

test('a log whose folder can not be written keeps what it can and goes on when it can', async t => {
  const {logs, home, texts} = await openLogs(t)
  await writeFile(join(home, 'logs'), 'in the way')
  logs.write('app-1', 'app', 'api', 'before')
  await assert.rejects(logs.flush(), /ENOTDIR/)
  await rm(join(home, 'logs'))
  logs.write('app-1', 'app', 'api', 'after')
  await logs.flush()
  assert.deepEqual((await texts()).map(text => text.replace(/.*: /, '')), ['before', 'after'])
})

function spooled(name: string, bytes: Buffer, pieces: number): Collected & {forgotten: number[]} {
  const forgotten: number[] = []
  return {
    id: `id-of-${name}`, appId: 'app-1', name, forgotten,
    async *output(from) {
      for (let at = from; at < bytes.length; at += pieces) {
        const chunk = bytes.subarray(at, at + pieces)
        yield {chunk, end: at + chunk.length}
        if (at % (pieces * 50) === 0) await new Promise(resolve => setImmediate(resolve))
      }
    },
    forget: before => void forgotten.push(before),
  }
}

async function openLogs(t: TestContext, limits?: {segment: number; total: number}) {
  const stores: LogStore[] = []
  t.after(() => Promise.allSettled(stores.map(store => store.close())))
  const home = await temporaryFolder(t)
  const reopen = () => {
    const store = new LogStore({home, clock: manualClock(), ...(limits ? {limits} : {})})
    stores.push(store)
    return store
  }
  const logs = reopen()
  const read = async (query: Partial<LogQuery> = {}, store = logs, appId = 'app-1'): Promise<LogLine[]> => {
    const lines = []
    for await (const line of store.read(appId, {lines: 1500, tail: false, ...query}, never)) lines.push(line)
    return lines
  }
  const texts = async (query: Partial<LogQuery> = {}, appId = 'app-1') => (await read(query, logs, appId)).map(({text}) => text)
  return {logs, home, reopen, read, texts}
}
