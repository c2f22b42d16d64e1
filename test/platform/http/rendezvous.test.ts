// A client and a one-off dyno meet: in Heroku's protocol as the official client speaks it, and in frames.
import type {TestContext} from 'node:test'
import type {TLSSocket} from 'node:tls'

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import {test} from 'node:test'
import {connect} from 'node:tls'

import type {AttachedClient} from '../../../src/platform/runtime/one-off.js'
import type {RendezvousOptions} from '../../../src/platform/http/rendezvous.js'

import {encodeFrame, FrameReader, frameType} from '../../../src/lib/api/attach-frames.js'
import {attachUrl} from '../../../src/platform/http/attach-url.js'
import {createRendezvous} from '../../../src/platform/http/rendezvous.js'
import {untilEnd} from '../../../src/platform/http/rendezvous-classic.js'
import {createCertificates} from '../../../src/platform/world/certificates.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {edge} from '../../support/edge.js'
import {manualClock} from '../../support/manual-clock.js'

/** A one-off dyno that waits behind `secret` and does with its client what the test says. */
async function meeting(t: TestContext, onClient: (client: AttachedClient) => void, options: Partial<RendezvousOptions> = {}) {
  let isWaiting = true
  const oneOffs = {
    awaits: (secret: string) => secret === 'secret' && isWaiting,
    attach(secret: string, client: AttachedClient) {
      if (!oneOffs.awaits(secret)) return false
      isWaiting = false
      onClient(client)
      return true
    },
  }
  const made = await edge(t, {handlers: {rendezvous: createRendezvous({oneOffs, clock: systemClock, ...options})}})
  const {pem} = await createCertificates({home: made.home, clock: systemClock}).authority()
  const dial = async (line: string): Promise<TLSSocket> => {
    const socket = connect({port: made.port, host: '127.0.0.1', ca: pem}).on('error', () => undefined)
    t.after(() => socket.destroy())
    await once(socket, 'secureConnect')
    socket.write(line)
    return socket
  }
  return {...made, dial}
}

test('the first chunk is the greeting alone, whatever the dyno says at once', async t => {
  const {dial} = await meeting(t, client => {
    void client.output(Buffer.from('early '), 'stdout')
    void client.output(Buffer.from('bird'), 'stderr')
    client.exit(3)
  })
  const socket = await dial('secret\r\n')
  const chunks: string[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
  await once(socket, 'close')
  assert.equal(chunks[0], 'rendezvous\r\n')
  assert.equal(chunks.slice(1).join(''), 'early bird')
})

test('bytes pass untouched, and a lone ^D is the end of input', async t => {
  const {dial} = await meeting(t, client => {
    client.onInput(chunk => client.output(chunk, 'stdout'))
    client.onEnd(() => {
      void client.output(Buffer.from('END'), 'stdout')
      client.exit(0)
    })
  })
  const socket = await dial('secret?cols=80\r\n')
  assert.equal(String((await once(socket, 'data'))[0]), 'rendezvous\r\n')
  const all = text(socket.setEncoding('latin1'))
  const bytes = Buffer.from(Array.from({length: 1024}, (_, at) => at % 256))
  socket.write(bytes)
  socket.write('\u0004')
  assert.equal(await all, `${bytes.toString('latin1')}END`)
})

test('a ^D glued to data ends the input, one within data does not', async () => {
  const seen: string[] = []
  const clock = manualClock()
  const take = untilEnd(chunk => void seen.push(chunk.toString()), () => void seen.push('END'), clock)
  void take(Buffer.from('a\u0004b'))
  void take(Buffer.from('c\u0004'))
  void take(Buffer.from('d'))
  await clock.advance(1000)
  assert.deepEqual(seen, ['a\u0004b', 'c', '\u0004d'])
  void take(Buffer.from('e\u0004'))
  await clock.advance(1000)
  void take(Buffer.from('\u0004'))
  assert.deepEqual(seen.slice(3), ['e', 'END', 'END'])
})

test('a secret that is none, or was used, is answered by nothing', async t => {
  const {dial} = await meeting(t, client => client.exit(0))
  assert.equal(await text(await dial('wrong\r\n')), '')
  assert.equal(await text(await dial('wrong?frames\r\n')), '')
  assert.equal(await text(await dial('secret\r\n')), 'rendezvous\r\n')
  assert.equal(await text(await dial('secret\r\n')), '')
})

test('a client that goes is gone for the dyno', async t => {
  let onGone = () => {}
  const gone = new Promise<void>(resolve => (onGone = resolve))
  const {dial} = await meeting(t, client => {
    client.onInput(() => undefined)
    client.onClose(onGone)
  })
  const socket = await dial('secret\r\n')
  await once(socket, 'data')
  socket.end()
  await gone
})

test('a connection that stays silent is ended', async t => {
  const {dial} = await meeting(t, client => client.onInput(() => undefined), {idle: 60})
  assert.equal(await text(await dial('secret\r\n')), 'rendezvous\r\n')
})

test('whoever reads slowly slows the dyno down, and whoever takes input slowly the client', async t => {
  const block = Buffer.alloc(1024 * 1024)
  let said = 0
  let heard = 0
  let take = () => {}
  const {dial} = await meeting(t, client => {
    client.onInput(chunk => {
      heard += chunk.length
      return new Promise<void>(resolve => (take = resolve))
    })
    void (async () => {
      for (; said < 40; said += 1) await client.output(block, 'stdout')
    })()
  })
  const socket = await dial('secret\r\n')
  await once(socket, 'data')
  socket.pause()
  for (let count = 0; count < 40; count += 1) socket.write(block)
  await new Promise(resolve => setTimeout(resolve, 150))
  assert.ok(said < 20, `${said} MB were said to nobody`)
  assert.ok(heard <= 64 * 1024, `${heard} bytes were pressed on`)
  take()
})

/** A framed client: what it is sent, once it has met the dyno. */
async function framed(socket: TLSSocket, hello: unknown) {
  assert.equal(String((await once(socket, 'data'))[0]), 'rendezvous\r\n')
  socket.write(encodeFrame(frameType.hello, JSON.stringify(hello)))
  const reader = new FrameReader()
  const frames: Array<[number, string]> = []
  socket.on('data', (chunk: Buffer) => frames.push(...reader.push(chunk).map(({type, payload}): [number, string] => [type, payload.toString()])))
  return {frames, closed: once(socket, 'close')}
}

test('frames tell stdout from stderr, the size, signals, the end of input and the status', async t => {
  const heard: unknown[] = []
  const {dial} = await meeting(t, client => {
    heard.push(client.tty)
    client.onInput(async chunk => {
      // The next one waits for this.
      await new Promise(resolve => setTimeout(resolve, 5))
      heard.push(chunk.toString())
    })
    client.onResize((columns, rows) => heard.push([columns, rows]))
    client.onSignal(name => heard.push(name))
    client.onEnd(() => {
      heard.push('end')
      void client.output(Buffer.from('out'), 'stdout')
      void client.output(Buffer.from('err'), 'stderr')
      client.exit(7)
    })
  })
  const socket = await dial('secret?frames\r\n')
  const {frames, closed} = await framed(socket, {tty: {columns: 80, rows: 24}})
  socket.write(Buffer.concat([
    encodeFrame(frameType.data, 'one\u0004'), encodeFrame(frameType.data, 'two'), encodeFrame(frameType.resize, '{"columns":100,"rows":30}'),
    encodeFrame(frameType.signal, 'SIGINT'), encodeFrame(frameType.signal, 'SIGKILL'), encodeFrame(frameType.endOrStderr),
  ]))
  await closed
  assert.deepEqual(heard, [{columns: 80, rows: 24}, 'one\u0004', 'two', [100, 30], 'SIGINT', 'end'])
  assert.deepEqual(frames, [[frameType.data, 'out'], [frameType.endOrStderr, 'err'], [frameType.exit, '{"status":7}']])
})

test('without a terminal the hello says so, and input that came along is kept', async t => {
  const heard: unknown[] = []
  const {dial} = await meeting(t, client => {
    heard.push(client.tty)
    // The dyno takes its time to start.
    setTimeout(() => {
      client.onInput(chunk => void heard.push(chunk.toString()))
      client.onEnd(() => client.exit(heard.length))
    }, 30)
  })
  const socket = await dial(`secret?frames\r\n`)
  const {frames, closed} = await framed(socket, {tty: false})
  socket.write(encodeFrame(frameType.data, 'x'))
  socket.write(encodeFrame(frameType.endOrStderr))
  await closed
  assert.deepEqual(heard, [false, 'x'])
  assert.deepEqual(frames, [[frameType.exit, '{"status":2}']])
})

test('a framed client that says anything else, or nothing, is let go', async t => {
  const wrong = [
    encodeFrame(frameType.data, 'no hello'), encodeFrame(frameType.hello, 'no json'), encodeFrame(frameType.hello, '{}'), encodeFrame(frameType.hello, 'null'),
    encodeFrame(frameType.hello, '{"tty":{"columns":-1,"rows":"x"}}'), Buffer.from([9, 0, 0, 0, 0]), Buffer.from([0, 255, 255, 255, 255]), undefined,
  ]
  for (const bytes of wrong) {
    let isAttached = false
    const {dial} = await meeting(t, () => (isAttached = true), {patience: 50})
    const socket = await dial('secret?frames\r\n')
    await once(socket, 'data')
    if (bytes) socket.write(bytes)
    await once(socket.resume(), 'close')
    assert.equal(isAttached, false)
  }
})

test('a client that breaks the frames later is gone for the dyno', async t => {
  const wrong = [encodeFrame(frameType.hello, '{"tty":false}'), encodeFrame(frameType.exit, '{}'), encodeFrame(frameType.resize, '[]'), Buffer.from('GET / HTTP/1.1\r\n')]
  for (const bytes of wrong) {
    let onGone = () => {}
    const gone = new Promise<void>(resolve => (onGone = resolve))
    const {dial} = await meeting(t, client => {
      client.onInput(() => undefined)
      client.onClose(onGone)
    })
    const socket = await dial('secret?frames\r\n')
    await framed(socket, {tty: false})
    socket.write(bytes)
    await gone
  }
})

test('the attach URL is framed for who asks for that', () => {
  const site = {host: '127.0.0.1', port: 5750, domain: 'localhost'}
  assert.equal(attachUrl(site, 'abc', undefined), 'rendezvous://127.0.0.1:5750/abc')
  assert.equal(attachUrl(site, 'abc', 'carrier pigeon'), 'rendezvous://127.0.0.1:5750/abc')
  assert.equal(attachUrl(site, 'abc', 'frames'), 'rendezvous+frames://127.0.0.1:5750/abc?frames')
})
