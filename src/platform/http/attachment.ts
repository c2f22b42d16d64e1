import type {Socket} from 'node:net'

type Listener = (chunk: Buffer) => Promise<void> | void

const greeting = 'rendezvous\r\n'

/**
 * The client's end of an attached one-off dyno: bytes both ways, each no faster than the other side takes them. Before
 * the greeting nothing is said.
 */
export class Attachment {
  #greet: () => void = () => undefined
  #said: Promise<void>

  /** `idle`: milliseconds without a byte in either direction after which the connection is given up. */
  constructor(readonly socket: Socket, idle: number) {
    this.#said = new Promise(resolve => {
      this.#greet = resolve
    })
    // A client that ends its side is gone: the end of its input has words of its own.
    socket.on('end', () => socket.destroySoon())
    socket.setTimeout(idle, () => socket.destroy())
    socket.once('close', () => this.#greet())
  }

  /**
   * The official client throws its first chunk away, whatever it is: the greeting travels alone, and all else waits
   * until it has left.
   */
  greet(): void {
    this.socket.write(greeting, () => this.#greet())
  }

  /** Resolves once more is welcome, and when the connection is gone. */
  say(...chunks: Buffer[]): Promise<void> {
    this.#said = this.#said.then(() => this.#write(chunks))
    return this.#said
  }

  /** Ends the connection once all was said. */
  end(): void {
    void this.#said.then(() => this.socket.destroySoon())
  }

  /** What the client says, chunk by chunk. */
  listen(listener: Listener): void {
    this.socket.on('data', (chunk: Buffer) => {
      const taken = listener(chunk)
      if (!taken) return
      this.socket.pause()
      void taken.finally(() => this.socket.resume())
    })
    this.socket.resume()
  }

  onClose(listener: () => void): void {
    if (this.socket.destroyed) queueMicrotask(listener)
    else this.socket.once('close', listener)
  }

  #write(chunks: Buffer[]): Promise<void> | undefined {
    const {socket} = this
    if (!socket.writable) return undefined
    // All are written, though the last word counts.
    const isWelcome = chunks.map(chunk => socket.write(chunk)).every(Boolean)
    if (isWelcome) return undefined
    return new Promise(resolve => {
      const done = () => {
        socket.off('drain', done).off('close', done)
        resolve()
      }
      socket.on('drain', done).on('close', done)
    })
  }
}
