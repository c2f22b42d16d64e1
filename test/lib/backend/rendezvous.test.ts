import assert from 'node:assert/strict'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {before, test} from 'node:test'
import {createServer} from 'node:tls'

import type {AddressInfo} from 'node:net'
import type {TLSSocket} from 'node:tls'
import type {Attached} from '../../../src/lib/backend/backend.js'

import {encodeFrame, FrameReader, frameType} from '../../../src/lib/api/attach-frames.js'
import {attach} from '../../../src/lib/backend/rendezvous.js'
import {issueLeaf, loadAuthority, newKey} from '../../../src/platform/world/authority.js'

let authority = ''
let leaf = {key: '', certificate: ''}

before(async () => {
  const home = mkdtempSync(join(tmpdir(), 'hokku-rendezvous-'))
  const now = Date.now()
  const issuer = await loadAuthority(home, now)
  const [notBefore, notAfter] = [new Date(now - 60_000), new Date(now + 3_600_000)]
  leaf = await issueLeaf(issuer, {names: [], addresses: ['127.0.0.1'], key: newKey(), notBefore, notAfter})
  authority = issuer.certificate
  rmSync(home, {recursive: true})
})

test("Heroku's protocol: the secret, a greeting that is thrown away, then bytes; the end of stdin is ^D", async t => {
  const seen: string[] = []
  const url = await dyno(t, socket => {
    socket.write('rendezvous\r\nhello\r')
    socket.on('data', (chunk: Buffer) => {
      seen.push(chunk.toString())
      if (chunk.includes(4)) socket.end('\nbye\r')
    })
  })
  const attached = await attach(`rendezvous://${url}/SECRET?x=1`, {signal: AbortSignal.timeout(10_000), authority})
  await attached.write(Buffer.from('input'))
  attached.end()
  assert.deepEqual(await all(attached), {stdout: 'hello\nbye\r', stderr: ''})
  assert.equal(await attached.exitStatus, undefined)
  assert.equal(seen.join(''), 'SECRET?x=1\r\ninput\u0004')
})

test('a terminal gets its bytes as they are', async t => {
  const url = await dyno(t, socket => void socket.end('rendezvous\r\na\r\nb'))
  const attached = await attach(`rendezvous://${url}/s`, {signal: AbortSignal.timeout(10_000), authority, tty: {columns: 80, rows: 24}})
  assert.equal((await all(attached)).stdout, 'a\r\nb')
})

test('frames tell stdout from stderr and bring the exit status; what is typed, resized and interrupted goes out', async t => {
  const seen: string[] = []
  const url = await dyno(t, socket => {
    const reader = new FrameReader()
    // The greeting, and a frame that comes in the same chunk.
    socket.write(Buffer.concat([Buffer.from('rendezvous\r\n'), encodeFrame(frameType.data, 'out\r\n')]))
    let isGreeted = false
    socket.on('data', (chunk: Buffer) => {
      const bytes = isGreeted ? chunk : chunk.subarray(chunk.indexOf('\n') + 1)
      isGreeted = true
      for (const {type, payload} of reader.push(bytes)) {
        seen.push(`${type} ${payload}`)
        if (type !== frameType.signal) continue
        socket.write(encodeFrame(frameType.endOrStderr, 'err'))
        socket.write(encodeFrame(frameType.exit, '{"status":7}'))
      }
    })
  })
  const attached = await attach(`rendezvous+frames://${url}/s`, {signal: AbortSignal.timeout(10_000), authority, tty: {columns: 80, rows: 24}})
  await attached.write(Buffer.from([0, 255]))
  attached.end()
  attached.resize(100, 30)
  attached.interrupt()
  assert.deepEqual(await all(attached), {stdout: 'out\r\n', stderr: 'err'})
  assert.equal(await attached.exitStatus, 7)
  assert.deepEqual(seen, ['0 {"tty":{"columns":80,"rows":24}}', '1 \u0000\uFFFD', '2 ', '3 {"columns":100,"rows":30}', '4 SIGINT'])
})

test('without an exit frame there is no exit status', async t => {
  const url = await dyno(t, socket => void socket.end(Buffer.concat([Buffer.from('rendezvous\r\n'), encodeFrame(frameType.data, 'x')])))
  const attached = await attach(`rendezvous+frames://${url}/s`, {signal: AbortSignal.timeout(10_000), authority})
  assert.equal((await all(attached)).stdout, 'x')
  assert.equal(await attached.exitStatus, undefined)
})

test('a certificate of somebody else is refused', async t => {
  const url = await dyno(t, socket => void socket.end('rendezvous\r\n'))
  await assert.rejects(attach(`rendezvous://${url}/s`, {signal: AbortSignal.timeout(10_000), authority: undefined}), {code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'})
})

test('who hangs up before the greeting is told of, and a signal ends the wait for it', async t => {
  const gone = await dyno(t, socket => void socket.end())
  await assert.rejects(attach(`rendezvous://${gone}/s`, {signal: AbortSignal.timeout(10_000), authority}), /hung up before it began/)
  const silent = await dyno(t, () => undefined)
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 100)
  await assert.rejects(attach(`rendezvous://${silent}/s`, {signal: stop.signal, authority}), /aborted/)
})

test('a megabyte goes both ways unharmed', async t => {
  const sent = Buffer.alloc(3_000_000, 'abc\r\n')
  const url = await dyno(t, socket => {
    const reader = new FrameReader()
    let isGreeted = false
    socket.write('rendezvous\r\n')
    socket.on('data', (chunk: Buffer) => {
      const bytes = isGreeted ? chunk : chunk.subarray(chunk.indexOf('\n') + 1)
      isGreeted = true
      for (const {type, payload} of reader.push(bytes)) {
        if (type === frameType.data) socket.write(encodeFrame(frameType.data, payload))
        if (type === frameType.endOrStderr) socket.end(encodeFrame(frameType.exit, '{"status":0}'))
      }
    })
  })
  const attached = await attach(`rendezvous+frames://${url}/s`, {signal: AbortSignal.timeout(10_000), authority})
  const reading = all(attached)
  await attached.write(sent)
  attached.end()
  assert.ok(Buffer.from((await reading).stdout, 'latin1').equals(sent))
  assert.equal(await attached.exitStatus, 0)
})

async function all({output}: Attached): Promise<{stdout: string; stderr: string}> {
  const text = {stdout: '', stderr: ''}
  for await (const {chunk, stream} of output) text[stream] += Buffer.from(chunk).toString('latin1')
  return text
}

async function dyno(t: {after(work: () => void): void}, serve: (socket: TLSSocket) => void): Promise<string> {
  const server = createServer({key: leaf.key, cert: leaf.certificate}, socket => {
    socket.on('error', () => undefined)
    t.after(() => socket.destroy())
    serve(socket)
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
