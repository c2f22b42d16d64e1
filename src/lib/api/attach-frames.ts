/**
 * The framed variant of rendezvous: what a client and a one-off dyno say to each other once both sides have met.
 * Heroku's own protocol is a bare byte stream, which can tell neither stderr from stdout, nor the end of stdin from
 * a ^D, nor an exit status from output. A frame is one byte of type, four bytes of big-endian length, the payload.
 */
export const frameType = {
  /** Client, always first: `{"tty": false | {"columns": number, "rows": number}}`. */
  hello: 0,
  /** stdin from the client, stdout from the dyno: bytes as they are. */
  data: 1,
  /** From the client: stdin ended, no payload. From the dyno: bytes of stderr. */
  endOrStderr: 2,
  /** Client: `{"columns": number, "rows": number}`. */
  resize: 3,
  /** Client: the signal's name, `SIGINT`. */
  signal: 4,
  /** Dyno, always last: `{"status": number}`. */
  exit: 5,
} as const

export type FrameType = (typeof frameType)[keyof typeof frameType]

export interface Frame {type: FrameType; payload: Buffer}

/** Asked for with this header on `POST /apps/{app}/dynos`; a platform that doesn't know it ignores it. */
export const attachHeader = {name: 'x-hokku-attach', value: 'frames'} as const
/** The scheme of an `attach_url` whose far end speaks frames. */
export const framedScheme = 'rendezvous+frames:'

export const maxFrameSize = 1024 * 1024
const headerSize = 5

/** The peer sent what is no frame, or one that is too large. The stream can't be read any further. */
export class FrameError extends Error {
  override readonly name = 'FrameError'
}

/** One frame's bytes. Throws `FrameError` where the payload is larger than `maxFrameSize`: see `encodeData`. */
export function encodeFrame(type: FrameType, payload: Uint8Array | string = ''): Buffer {
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
  if (bytes.length > maxFrameSize) throw new FrameError(`A frame of ${bytes.length} bytes is too large.`)
  const frame = Buffer.allocUnsafe(headerSize + bytes.length)
  frame.writeUInt8(type, 0)
  frame.writeUInt32BE(bytes.length, 1)
  frame.set(bytes, headerSize)
  return frame
}

/** Bytes of any length as frames of one type, cut where one frame can't hold them. */
export function encodeData(type: FrameType, bytes: Uint8Array): Buffer[] {
  const frames: Buffer[] = []
  for (let at = 0; at < bytes.length; at += maxFrameSize) frames.push(encodeFrame(type, bytes.subarray(at, at + maxFrameSize)))
  return frames
}

/** Puts frames together again from a byte stream cut anywhere. */
export class FrameReader {
  #pending: Buffer[] = []
  #size = 0

  /** True where the stream may not end here: half a frame was read. */
  get isInside(): boolean {
    return this.#size > 0
  }

  /** The frames that `chunk` completes, in order. Throws `FrameError`. */
  push(chunk: Uint8Array): Frame[] {
    this.#pending.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    this.#size += chunk.byteLength
    const frames: Frame[] = []
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame)
    return frames
  }

  #next(): Frame | undefined {
    if (this.#size < headerSize) return undefined
    const head = this.#join(headerSize)
    const type = knownType(head.readUInt8(0))
    const length = head.readUInt32BE(1)
    if (length > maxFrameSize) throw new FrameError(`A frame of ${length} bytes is too large.`)
    if (this.#size < headerSize + length) return undefined
    const bytes = this.#join(headerSize + length)
    this.#consume(headerSize + length)
    // A copy: the caller may keep a payload while the chunk's memory is used again.
    return {type, payload: Buffer.from(bytes.subarray(headerSize, headerSize + length))}
  }

  /** The first chunk, made at least `size` long; large frames are put together once, not with each chunk. */
  #join(size: number): Buffer {
    const [first] = this.#pending
    if (first && first.length >= size) return first
    const joined = Buffer.concat(this.#pending)
    this.#pending = [joined]
    return joined
  }

  #consume(size: number): void {
    const rest = this.#pending[0]?.subarray(size) ?? Buffer.alloc(0)
    if (rest.length > 0) this.#pending[0] = rest
    else this.#pending.shift()
    this.#size -= size
  }
}

function knownType(byte: number): FrameType {
  if (byte > frameType.exit) throw new FrameError(`There is no frame of type ${byte}.`)
  return byte as FrameType
}
