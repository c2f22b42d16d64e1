import type {Clock} from '../world/world.js'

import {flushPacket, longestPayload, packet} from './pkt-line.js'

/** Where the packets go: an HTTP response. What comes after the client has gone is dropped. */
export interface Sink {
  readonly destroyed: boolean
  /** Bytes that wait for the client to read them. */
  readonly writableLength: number
  write(chunk: Buffer): unknown
  end(chunk?: Buffer): unknown
}

const patience = 4 * 2 ** 20

/**
 * The answer to a push. With `side-band-64k` it has two bands: the report, and text that the client prints behind
 * `remote:`. Without it there is the report alone.
 */
export class SideBand {
  readonly #sink: Sink
  readonly #banded: boolean
  #stop = () => {}

  constructor(sink: Sink, banded: boolean) {
    this.#sink = sink
    this.#banded = banded
  }

  /** A client that has stopped reading misses some of it: the build's output stream has it all. */
  progress(text: Buffer | string) {
    if (this.#banded && this.#sink.writableLength < patience) this.#send(2, Buffer.from(text))
  }

  /** Says now and then that we are still there, so that nothing on the way drops a silent connection. */
  keepAlive(clock: Clock, milliseconds = 5000) {
    const beat = () => {
      // What git's own receive-pack sends: an empty packet of band 1.
      if (this.#banded) this.#put(packet(Buffer.from([1])))
      this.#stop = clock.after(milliseconds, beat)
    }
    this.#stop()
    this.#stop = clock.after(milliseconds, beat)
  }

  /** Sends the report, where the client asked for one, and ends the answer. */
  finish(report?: Buffer) {
    this.#stop()
    if (this.#banded && report) this.#send(1, report)
    else if (report) this.#put(report)
    if (!this.#sink.destroyed) this.#sink.end(this.#banded ? flushPacket : undefined)
  }

  #send(band: number, bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += longestPayload - 1)
      this.#put(packet(Buffer.concat([Buffer.from([band]), bytes.subarray(at, at + longestPayload - 1)])))
  }

  #put(bytes: Buffer) {
    if (!this.#sink.destroyed) this.#sink.write(bytes)
  }
}
