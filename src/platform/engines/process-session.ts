import type {IPty} from '@lydell/node-pty'
import type {Readable, Writable} from 'node:stream'

import type {Session} from './engine.js'
import type {Pipes} from './process-pipes.js'

/** Without an encoding it takes and gives bytes, whatever its types say. */
export type Terminal = Omit<IPty, 'onData' | 'write'> & {onData(listener: (chunk: Buffer) => void): void; write(chunk: Buffer): void}

type Stream = 'stderr' | 'stdout'
interface Piece {chunk: Buffer; stream: Stream}

/** A session, and when all that the dyno wrote was given to its listener. */
export interface OpenSession extends Session {
  /** At once where nobody listens. */
  delivered(): Promise<void>
  /** The dyno is gone: nobody has to be spared any more, the rest is wanted at once. */
  finish(): void
}

/** stdin, stdout and stderr by pipes: bytes untouched, and whoever reads slowly slows the dyno down. */
export function pipeSession({stdin, stdout, stderr}: Pipes): OpenSession {
  const closed = [stdout, stderr].map(stream => new Promise<void>(resolve => stream.once('close', () => resolve())))
  // It may close its stdin, or end, while somebody still writes.
  for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {})
  const delivery = new Delivery([stdout, stderr])
  stdout.on('data', (chunk: Buffer) => delivery.take(chunk, 'stdout'))
  stderr.on('data', (chunk: Buffer) => delivery.take(chunk, 'stderr'))
  return {
    write: chunk => writeTo(stdin, chunk),
    end: () => void stdin.end(),
    resize() {},
    onOutput: listener => delivery.begin(listener),
    async delivered() {
      await Promise.all(closed)
      await delivery.done()
    },
    finish() {
      stdin.destroy()
      delivery.hurry()
    },
  }
}

/** One terminal for all three. `onLastWord`: the wrapper said that nothing more comes. */
export function terminalSession(terminal: Terminal, lastWord: string, onLastWord: () => void): OpenSession {
  const delivery = new Delivery([terminal])
  const filter = withoutWord(Buffer.from(`\0${lastWord}`), onLastWord)
  terminal.onData(chunk => delivery.take(filter(chunk), 'stdout'))
  return {
    write: chunk => terminal.write(chunk),
    // The line discipline turns it into an end of file.
    end: () => terminal.write(Buffer.from([4])),
    resize: (columns, rows) => void (columns > 0 && rows > 0 && terminal.resize(Math.floor(columns), Math.floor(rows))),
    onOutput: listener => delivery.begin(listener),
    delivered: () => delivery.done(),
    finish: () => delivery.hurry(),
  }
}

/** Takes a word out of chunks, in which it may be in pieces. */
function withoutWord(word: Buffer, onWord: () => void): (chunk: Buffer) => Buffer {
  let held: Buffer = Buffer.alloc(0)
  return chunk => {
    const bytes = Buffer.concat([held, chunk])
    const at = bytes.indexOf(word)
    if (at >= 0) onWord()
    const rest = at < 0 ? bytes : Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + word.length)])
    const start = beginning(rest, word)
    held = rest.subarray(start)
    return rest.subarray(0, start)
  }
}

/** Where at the end of the bytes the word may have begun. */
function beginning(bytes: Buffer, word: Buffer): number {
  for (let start = Math.max(0, bytes.length - word.length + 1); start < bytes.length; start++) {
    if (bytes.subarray(start).equals(word.subarray(0, bytes.length - start))) return start
  }
  return bytes.length
}

function writeTo(stdin: Writable, chunk: Buffer): Promise<void> | undefined {
  if (stdin.destroyed || stdin.writableEnded || stdin.write(chunk)) return undefined
  return new Promise(resolve => {
    stdin.once('drain', resolve)
    stdin.once('close', resolve)
  })
}

/** Gives chunks to the listener one after the other, from the first on, and stops the sources while too many wait. */
class Delivery {
  readonly #waiting: Piece[] = []
  #bytes = 0
  #listener: ((chunk: Buffer, stream: Stream) => Promise<void> | void) | undefined
  #running: Promise<void> | undefined
  #hurries = false

  constructor(private readonly sources: ReadonlyArray<Pick<Readable, 'pause' | 'resume'> | Pick<IPty, 'pause' | 'resume'>>) {}

  begin(listener: (chunk: Buffer, stream: Stream) => Promise<void> | void) {
    this.#listener = listener
    this.#run()
  }

  take(chunk: Buffer, stream: Stream) {
    if (chunk.length === 0) return
    this.#waiting.push({chunk, stream})
    this.#bytes += chunk.length
    if (this.#bytes > limit && !this.#hurries) for (const source of this.sources) source.pause()
    this.#run()
  }

  hurry() {
    this.#hurries = true
    for (const source of this.sources) source.resume()
  }

  async done(): Promise<void> {
    while (this.#running) await this.#running
  }

  #run() {
    if (!this.#listener || this.#waiting.length === 0) return
    this.#running ??= this.#deliver(this.#listener).finally(() => {
      this.#running = undefined
      this.#run()
    })
  }

  async #deliver(listener: (chunk: Buffer, stream: Stream) => Promise<void> | void) {
    for (let next = this.#take(); next; next = this.#take()) {
      try {
        await listener(next.chunk, next.stream)
      } catch {
        // Who can't take output any more is gone, and says so by itself.
      }
      this.#bytes -= next.chunk.length
      if (this.#bytes <= limit / 2) for (const source of this.sources) source.resume()
    }
  }

  /** What waits of one stream, together: small pieces must not make a slow listener slower. */
  #take(): Piece | undefined {
    const stream = this.#waiting[0]?.stream
    if (!stream) return undefined
    const end = this.#waiting.findIndex(piece => piece.stream !== stream)
    const pieces = this.#waiting.splice(0, end === -1 ? this.#waiting.length : end)
    return pieces.length === 1 ? pieces[0] : {stream, chunk: Buffer.concat(pieces.map(({chunk}) => chunk))}
  }
}

/** Bytes that may wait for a slow listener. */
const limit = 1024 * 1024
