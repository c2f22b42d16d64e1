import type {Frame} from '../../lib/api/attach-frames.js'
import type {AttachedClient} from '../runtime/one-off.js'
import type {Clock} from '../world/world.js'
import type {Attachment} from './attachment.js'

import {encodeData, encodeFrame, FrameReader, frameType} from '../../lib/api/attach-frames.js'

type Attach = (client: AttachedClient) => boolean
type Size = {columns: number; rows: number}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
type Signal = (typeof signals)[number]

/** The protocol of `lib/api/attach-frames.ts`. The client is greeted, says what it is, and then is joined. */
export function attachFramed(attachment: Attachment, attach: Attach, {clock, patience}: {clock: Clock; patience: number}): void {
  const {socket} = attachment
  const stopWaiting = clock.after(patience, () => socket.destroy())
  const conversation = new Conversation(attachment, hello => {
    stopWaiting()
    if (!attach(conversation.client(hello))) socket.destroy()
  })
  attachment.onClose(stopWaiting)
  attachment.greet()
  attachment.listen(chunk => conversation.hear(chunk))
}

class Conversation {
  readonly #reader = new FrameReader()
  #isMet = false
  /** Everything up to here was taken; what comes later waits for it. */
  #taken: Promise<void> = Promise.resolve()
  #onInput: ((chunk: Buffer) => Promise<void> | void) | undefined
  #onEnd = () => {}
  #onResize: (columns: number, rows: number) => void = () => undefined
  #onSignal: (name: Signal) => void = () => undefined
  #ready: () => void = () => undefined
  readonly #isReady = new Promise<void>(resolve => {
    this.#ready = resolve
  })

  constructor(readonly attachment: Attachment, readonly onHello: (tty: Size | false) => void) {}

  client(tty: Size | false): AttachedClient {
    const {attachment} = this
    return {
      tty,
      onInput: listener => {
        this.#onInput = listener
        // Not before whoever is being joined has said what else it wants to hear.
        queueMicrotask(this.#ready)
      },
      onEnd: listener => void (this.#onEnd = listener),
      onResize: listener => void (this.#onResize = listener),
      onSignal: listener => void (this.#onSignal = listener),
      onClose: listener => {
        attachment.onClose(this.#ready)
        attachment.onClose(listener)
      },
      output: (chunk, stream) => attachment.say(...encodeData(stream === 'stderr' ? frameType.endOrStderr : frameType.data, chunk)),
      exit: status => {
        void attachment.say(encodeFrame(frameType.exit, JSON.stringify({status})))
        attachment.end()
      },
    }
  }

  /** A client that says what is no frame, or not in its place, is let go. */
  hear(chunk: Buffer): Promise<void> | void {
    try {
      for (const frame of this.#reader.push(chunk)) this.#take(frame)
    } catch {
      this.attachment.socket.destroy()
    }
    return this.#taken
  }

  #take({type, payload}: Frame) {
    if (!this.#isMet) return this.#meet(type, payload)
    if (type === frameType.data) this.#then(() => this.#onInput?.(payload))
    else if (type === frameType.endOrStderr) this.#then(() => this.#onEnd())
    else if (type === frameType.resize) {
      const {columns, rows} = sizeOf(JSON.parse(payload.toString()))
      this.#then(() => this.#onResize(columns, rows))
    } else if (type === frameType.signal) {
      const name = signals.find(one => one === payload.toString())
      if (name) this.#then(() => this.#onSignal(name))
    } else throw new Error('Out of place')
  }

  #meet(type: number, payload: Buffer) {
    if (type !== frameType.hello) throw new Error('No hello')
    const {tty} = JSON.parse(payload.toString()) as {tty?: unknown}
    this.#isMet = true
    this.#taken = this.#isReady
    this.onHello(tty === false ? false : sizeOf(tty))
  }

  #then(work: () => Promise<void> | void) {
    this.#taken = this.#taken.then(work).catch(() => undefined)
  }
}

function sizeOf(value: unknown): Size {
  const {columns, rows} = value as Partial<Size>
  const isSize = (number: unknown): number is number => Number.isInteger(number) && Number(number) > 0 && Number(number) < 65_536
  if (!isSize(columns) || !isSize(rows)) throw new Error('No size')
  return {columns, rows}
}
