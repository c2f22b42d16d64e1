/** Git's packet lines: four hex digits of length (themselves included), then the payload. gitprotocol-common(5). */

/** Ends a list of packets. */
export const flushPacket = Buffer.from('0000')

/** What fits into one packet: 65520 bytes less the length. */
export const longestPayload = 65_516

export function packet(payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload)
  if (bytes.length > longestPayload) throw new RangeError(`A packet holds ${longestPayload} bytes, not ${bytes.length}.`)
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes])
}

/** What came is not in packets, or ended within one. */
export class BadPacket extends Error {}

/** Reads packets from the start of a stream and leaves what follows them unread. */
export class PacketReader {
  readonly #chunks: AsyncIterator<Buffer>
  #buffer = Buffer.alloc(0)
  #left: number

  /** `limit`: bytes that the packets may have together; past it `BadPacket` is thrown. */
  constructor(source: AsyncIterable<Buffer>, limit: number) {
    this.#chunks = source[Symbol.asyncIterator]()
    this.#left = limit
  }

  /** A payload, `'flush'`, or undefined at the end of the stream. */
  async next(): Promise<Buffer | 'flush' | undefined> {
    if (!(await this.#fill(4))) {
      if (this.#buffer.length > 0) throw new BadPacket('The last packet is cut off.')
      return undefined
    }
    const length = lengthOf(this.#buffer.toString('latin1', 0, 4))
    if (length === 0) {
      this.#take(4)
      return 'flush'
    }
    if (!(await this.#fill(length))) throw new BadPacket('The last packet is cut off.')
    return this.#take(length).subarray(4)
  }

  /** The bytes after the packets that were read. */
  async *rest(): AsyncGenerator<Buffer> {
    if (this.#buffer.length > 0) yield this.#buffer
    this.#buffer = Buffer.alloc(0)
    for (let step = await this.#chunks.next(); !step.done; step = await this.#chunks.next()) yield step.value
  }

  async #fill(wanted: number): Promise<boolean> {
    while (this.#buffer.length < wanted) {
      const step = await this.#chunks.next()
      if (step.done) return false
      this.#buffer = Buffer.concat([this.#buffer, step.value])
    }
    return true
  }

  #take(count: number): Buffer {
    this.#left -= count
    if (this.#left < 0) throw new BadPacket('There are too many packets.')
    const taken = this.#buffer.subarray(0, count)
    this.#buffer = this.#buffer.subarray(count)
    return taken
  }
}

/** 1 and 2 are delimiters of protocol version 2, which no request read here has. */
function lengthOf(digits: string): number {
  const length = /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : -1
  if (length < 0 || (length > 0 && length < 4) || length > longestPayload + 4) throw new BadPacket('That is not a packet line.')
  return length
}
