// Drains with a real log, to real receivers.
import assert from 'node:assert/strict'
import {randomBytes, randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {createServer as createHttpServer} from 'node:http'
import {createServer as createHttpsServer} from 'node:https'
import type {AddressInfo, Server, Socket} from 'node:net'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'
import {createServer as createTlsServer} from 'node:tls'

import type {Drains} from '../../../src/platform/logs/drains.js'

import {Backlog} from '../../../src/platform/logs/backlog.js'
import {createDrains} from '../../../src/platform/logs/drains.js'
import {LogStore} from '../../../src/platform/logs/store.js'
import {openSqliteStore} from '../../../src/platform/store/sqlite.js'
import {Vault} from '../../../src/platform/store/vault.js'
import {createCertificates} from '../../../src/platform/world/certificates.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {randomIds} from '../../../src/platform/world/ids.js'
import {temporaryFolder} from '../../support/folder.js'
import {appRecord} from '../../support/records.js'
import {until} from '../../support/until.js'

async function bench(t: TestContext) {
  const home = await temporaryFolder(t)
  const store = openSqliteStore({file: join(home, 'hokku.db')})
  const logs = new LogStore({home, clock: systemClock})
  const certificates = createCertificates({home, clock: systemClock})
  const parts = {store, vault: new Vault(randomBytes(32)), world: {clock: systemClock, ids: randomIds}, logs, certificates}
  const all: Drains[] = []
  const drains = () => {
    all.push(createDrains(parts))
    return all.at(-1) as Drains
  }
  t.after(async () => {
    await Promise.all(all.map(one => one.close()))
    await logs.close()
    await store.close()
  })
  const app = await store.apps.insert(appRecord())
  return {...parts, drains, app, write: (text: string, proc = 'web.1') => logs.write(app.id, proc === 'router' ? 'heroku' : 'app', proc, text)}
}

async function listening(t: TestContext, server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  for (const event of ['connection', 'secureConnection']) server.on(event, (socket: Socket) => void sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** What is in octet-counted frames. */
function messagesIn(text: string): string[] {
  const messages: string[] = []
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    const [, length = ''] = /^(\d+) /.exec(rest.toString()) ?? assert.fail(`no length in ${rest.toString()}`)
    const start = length.length + 1
    if (rest.length < start + Number(length)) break
    messages.push(rest.toString('utf8', start, start + Number(length)))
    rest = rest.subarray(start + Number(length))
  }
  return messages
}

interface Post {headers: NodeJS.Dict<string | string[]>; messages: string[]}

/** Takes posts; `status` says how it answers each. */
async function receiver(t: TestContext, status: (at: number) => number = () => 200) {
  const posts: Post[] = []
  const server = createHttpServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => {
      posts.push({headers: request.headers, messages: messagesIn(text)})
      response.writeHead(status(posts.length - 1)).end()
    })
  })
  const port = await listening(t, server)
  return {posts, port, texts: () => posts.flatMap(({messages}) => messages.map(message => message.trimEnd().replace(/^.* - /, '')))}
}

test('HTTP: what is logged after the drain was made comes in logplex framing with its headers', async t => {
  const {drains, app, write} = await bench(t)
  const {posts, port, texts} = await receiver(t)
  write('before')
  const drain = await drains().create({appId: app.id, addOnId: null, url: `http://user:pa%20ss@127.0.0.1:${port}/logs?x=1`})
  write('one')
  write('at=info méthode', 'router')
  await until(async () => texts(), found => found.length === 2)
  const [first] = posts
  assert.match(posts[0]?.messages[0] ?? '', /^<190>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00 host app web\.1 - one\n$/)
  assert.match(posts.flatMap(({messages}) => messages)[1] ?? '', /^<158>1 \S+ host heroku router - at=info méthode\n$/)
  assert.equal(first?.headers['content-type'], 'application/logplex-1')
  assert.equal(first?.headers['logplex-drain-token'], drain.token)
  assert.equal(first?.headers['logplex-msg-count'], String(first?.messages.length))
  assert.match(String(first?.headers['logplex-frame-id']), /./)
  assert.equal(first?.headers['authorization'], `Basic ${Buffer.from('user:pa ss').toString('base64')}`)
})

test('HTTP: a frame that fails is sent again with the same id; what is refused is dropped and told of', async t => {
  const {drains, app, write} = await bench(t)
  const {posts, port, texts} = await receiver(t, at => [503, 200, 403][at] ?? 200)
  await drains().create({appId: app.id, addOnId: null, url: `http://127.0.0.1:${port}/`})
  write('again')
  await until(async () => posts, found => found.length === 2)
  assert.equal(posts[0]?.headers['logplex-frame-id'], posts[1]?.headers['logplex-frame-id'])
  write('refused')
  await until(async () => posts, found => found.length === 3)
  write('after')
  await until(async () => posts, found => found.length === 4)
  assert.match(texts().at(-2) ?? '', /^Error L10 \(output buffer overflow\): 1 messages dropped since \S+\.$/)
  assert.equal(texts().at(-1), 'after')
})

test('syslog over TCP: the host is the drain’s token, and a connection that is lost is made again', async t => {
  const {drains, app, write} = await bench(t)
  const received: string[] = []
  const sockets: Socket[] = []
  const port = await listening(t, createServer(socket => {
    sockets.push(socket)
    received.push('')
    const at = received.length - 1
    socket.on('error', () => {}).on('data', chunk => (received[at] += chunk.toString()))
  }))
  const drain = await drains().create({appId: app.id, addOnId: null, url: `syslog://127.0.0.1:${port}`})
  write('one')
  await until(async () => messagesIn(received[0] ?? ''), found => found.length === 1)
  assert.match(messagesIn(received[0] ?? '')[0] ?? '', new RegExp(`^<190>1 \\S+ ${drain.token.replace('.', '\\.')} app web\\.1 - - one\\n$`))
  const closed = once(sockets[0] as Socket, 'close')
  sockets[0]?.destroy()
  await closed
  // What is written to a connection before its end is noticed is lost, as with any syslog over TCP.
  await until(async () => (write('more'), received[1] ?? ''), found => found.includes('more'))
})

test('TLS: both kinds of drain come to who has a certificate of an authority that is trusted', async t => {
  const {drains, app, write, certificates} = await bench(t)
  const own = await certificates.own()
  let text = ''
  const syslog = await listening(t, createTlsServer({key: own.key, cert: own.certificate}, socket => void socket.on('data', (chunk: Buffer) => (text += chunk.toString()))))
  let posted = ''
  const https = await listening(t, createHttpsServer({key: own.key, cert: own.certificate}, (request, response) => {
    request.on('data', (chunk: Buffer) => (posted += chunk.toString())).on('end', () => response.end())
  }))
  const all = drains()
  await all.create({appId: app.id, addOnId: null, url: `syslog+tls://localhost:${syslog}`})
  await all.create({appId: app.id, addOnId: null, url: `https://localhost:${https}/`})
  write('secret')
  await until(async () => [text, posted], found => found.every(one => one.includes('secret')))
})

test('TLS: a certificate that nobody vouches for is told of in the log', async t => {
  const {drains, app, write, logs} = await bench(t)
  const other = await createCertificates({home: await temporaryFolder(t), clock: systemClock}).own()
  const port = await listening(t, createHttpsServer({key: other.key, cert: other.certificate}, (_request, response) => void response.end()))
  const drain = await drains().create({appId: app.id, addOnId: null, url: `https://localhost:${port}/`})
  write('one')
  const lines = async () => {
    const found: string[] = []
    for await (const line of logs.read(app.id, {lines: 100, tail: false}, new AbortController().signal)) found.push(line.text)
    return found
  }
  await until(lines, found => found.some(line => line.includes('heroku[logplex]: Error L14 (certificate validation error)') && line.includes(drain.token)))
})

test('a drain goes on where it was left: nothing is lost or sent twice', async t => {
  const {drains, app, write, store} = await bench(t)
  const {port, texts} = await receiver(t)
  const first = drains()
  await first.create({appId: app.id, addOnId: null, url: `http://127.0.0.1:${port}/`})
  write('one')
  await until(async () => texts(), found => found.length === 1)
  await first.close()
  write('two')
  await drains().start()
  write('three')
  await until(async () => texts(), found => found.length === 3)
  assert.deepEqual(texts(), ['one', 'two', 'three'])
  assert.notEqual((await store.logDrains.list())[0]?.position, null)
})

test('where too much waits the oldest goes, and the next frame says how much', async () => {
  const backlog = new Backlog(() => Date.UTC(2026, 0, 2, 3, 4, 5))
  for (let number = 0; number < 1600; number++) backlog.add({id: String(number), time: '', source: 'app', proc: 'web.1', text: `line ${number}`})
  const [told, ...rest] = await backlog.take(2000)
  assert.equal(told?.text, 'Error L10 (output buffer overflow): 100 messages dropped since 2026-01-02T03:04:05+00:00.')
  assert.deepEqual([rest.length, rest[0]?.text, rest.at(-1)?.text], [1500, 'line 100', 'line 1599'])
  backlog.add({id: '1600', time: '', source: 'app', proc: 'web.1', text: 'next'})
  assert.deepEqual((await backlog.take(10)).map(({text}) => text), ['next'])
})

test('a drain that is removed gets nothing any more', async t => {
  const {drains, app, write, store} = await bench(t)
  const {port, texts} = await receiver(t)
  const all = drains()
  const drain = await all.create({appId: app.id, addOnId: null, url: `http://127.0.0.1:${port}/`})
  const control = await all.create({appId: app.id, addOnId: null, url: `http://127.0.0.1:${port}/control?${randomUUID()}`})
  await all.remove(drain)
  write('one')
  await until(async () => texts(), found => found.length === 1)
  assert.deepEqual((await store.logDrains.list()).map(({id}) => id), [control.id])
})

test('a drain that is connecting yet can be removed: it waits for nobody', {timeout: 10_000}, async t => {
  const {drains, app, write} = await bench(t)
  // Takes the connection, and is silent where TLS would have it speak.
  const server = createServer()
  const port = await listening(t, server)
  const all = drains()
  const drain = await all.create({appId: app.id, addOnId: null, url: `syslog+tls://127.0.0.1:${port}`})
  write('a line')
  await once(server, 'connection')
  await all.remove(drain)
})
