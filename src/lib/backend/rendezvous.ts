import type {TLSSocket} from 'node:tls'

import type {Frame} from '../api/attach-frames.js'
import type {Attached, AttachOptions} from './backend.js'

import {encodeData, encodeFrame, FrameReader, framedScheme, frameType} from '../api/attach-frames.js'
import {trusted} from './http.js'

export interface RendezvousOptions extends AttachOptions {
  /** PEM of the local platform's authority, trusted beside the system's. */
  authority: string | undefined
}

type Output = {chunk: Uint8Array; stream: 'stderr' | 'stdout'}

/**
 * Joins a one-off dyno. `rendezvous://host:port/secret` is Heroku's protocol: TLS, the secret, one greeting that is
 * thrown away, then the dyno's bytes. `rendezvous+frames:` goes on with frames, which carry stderr, the end of stdin,
 * the window's size, signals and the exit status as well.
 */
export async function attach(url: string, options: RendezvousOptions): Promise<Attached> {
  const {socket, rest} = await meet(new URL(url), options)
  return url.startsWith(framedScheme) ? framed(socket, rest, options) : bare(socket, rest, options)
}

/** Connects, says the secret and waits for the greeting; what came right behind it is the dyno's. */
async function meet(url: URL, {authority, signal}: RendezvousOptions): Promise<{socket: TLSSocket; rest: Buffer}> {
  const {connect} = await import('node:tls')
  const ca = authority === undefined ? {} : {ca: await trusted(authority)}
  const socket = connect({host: url.hostname.replaceAll(/^\[|\]$/g, ''), port: Number(url.port), ...servername(url.hostname), ...ca})
  socket.setTimeout(60 * 60 * 1000, () => socket.destroy(new Error('timed out')))
  // Whoever reads or writes gets the error; between two of them it must not end the process.
  socket.on('error', () => undefined)
  const stop = () => socket.destroy(new Error('aborted'))
  signal.addEventListener('abort', stop, {once: true})
  socket.once('close', () => signal.removeEventListener('abort', stop))
  const rest = await greeting(socket, `${(url.pathname + url.search).slice(1)}\r\n`)
  return {socket, rest}
}

/** An address is no server name. */
const servername = (hostname: string) => (/^[\d.]+$|^\[/.test(hostname) ? {} : {servername: hostname})

/** The first line is thrown away, as the official client throws its first chunk away. */
const greeting = (socket: TLSSocket, secret: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk])
      const end = seen.indexOf('\n')
      if (end === -1) return
      socket.pause()
      socket.off('data', read).off('error', reject).off('close', closed)
      resolve(seen.subarray(end + 1))
    }
    const closed = () => reject(new Error('The dyno hung up before it began.'))
    socket.once('secureConnect', () => socket.write(secret))
    socket.on('data', read).once('error', reject).once('close', closed)
  })

function bare(socket: TLSSocket, rest: Buffer, {tty}: AttachOptions): Attached {
  return {
    output: bareOutput(socket, rest),
    write: chunk => written(socket, [chunk]),
    // The far end reads a terminal: the end of its input is ^D.
    end: () => void socket.write('\u0004'),
    resize: () => undefined,
    interrupt: () => void socket.write('\u0003'),
    exitStatus: Promise.resolve(undefined),
    close: () => socket.destroy(),
  }
  async function* bareOutput(from: TLSSocket, first: Buffer): AsyncIterable<Output> {
    const clean = tty ? {next: (chunk: Buffer) => chunk, rest: () => Buffer.alloc(0)} : withoutCarriageReturns()
    if (first.length > 0) yield {chunk: clean.next(first), stream: 'stdout'}
    for await (const chunk of from) yield {chunk: clean.next(chunk as Buffer), stream: 'stdout'}
    if (clean.rest().length > 0) yield {chunk: clean.rest(), stream: 'stdout'}
  }
}

/** Resolves when there is room again, or nobody is left who could want it. */
async function written(socket: TLSSocket, chunks: readonly Uint8Array[]): Promise<void> {
  const isFull = chunks.map(chunk => socket.write(chunk)).includes(false)
  if (!isFull || socket.destroyed) return
  await new Promise<void>(resolve => {
    const done = () => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })
}

/** `\r\n` becomes `\n`: the far end is a terminal, this one isn't. A pair may be cut between two chunks. */
function withoutCarriageReturns(): {next(chunk: Buffer): Buffer; rest(): Buffer} {
  let held = ''
  return {
    next(chunk) {
      const text = held + chunk.toString('latin1')
      held = text.endsWith('\r') ? '\r' : ''
      return Buffer.from(text.slice(0, text.length - held.length).replaceAll('\r\n', '\n'), 'latin1')
    },
    rest: () => Buffer.from(held, 'latin1'),
  }
}

function framed(socket: TLSSocket, rest: Buffer, {tty}: AttachOptions): Attached {
  let settle: (status: number | undefined) => void = () => undefined
  const exitStatus = new Promise<number | undefined>(resolve => {
    settle = resolve
  })
  socket.write(encodeFrame(frameType.hello, JSON.stringify({tty: tty ?? false})))
  return {
    output: framedOutput(),
    write: chunk => written(socket, encodeData(frameType.data, chunk)),
    end: () => void socket.write(encodeFrame(frameType.endOrStderr)),
    resize: (columns, rows) => void socket.write(encodeFrame(frameType.resize, JSON.stringify({columns, rows}))),
    interrupt: () => void socket.write(encodeFrame(frameType.signal, 'SIGINT')),
    exitStatus,
    close: () => socket.destroy(),
  }

  async function* framedOutput(): AsyncIterable<Output> {
    const reader = new FrameReader()
    try {
      if (yield* outputs(reader.push(rest))) return
      for await (const chunk of socket) if (yield* outputs(reader.push(chunk as Buffer))) return
    } finally {
      settle(undefined)
      socket.destroy()
    }
  }

  /** True once the exit status has come: there is nothing behind it. */
  function* outputs(frames: Frame[]): Generator<Output, boolean> {
    for (const {type, payload} of frames) {
      if (type === frameType.data) yield {chunk: payload, stream: 'stdout'}
      else if (type === frameType.endOrStderr) yield {chunk: payload, stream: 'stderr'}
      else if (type === frameType.exit) {
        settle((JSON.parse(payload.toString()) as {status: number}).status)
        return true
      }
    }
    return false
  }
}
