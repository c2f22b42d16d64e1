/**
 * A byte stream has no place for an exit status, so the command says it itself, behind its output, in words that no
 * program says by chance. The space before the semicolon lets a process type of the Procfile stand for the command.
 */
export const withExitMarker = (command: string): string => `${command} ; echo "${start}$?"`

const start = '\uFFFF heroku-command-exit-status: '
const startBytes = Buffer.from(start)
/** The marker's number and the end of its line. */
const longestTail = 12

/** Takes the marker out of a stream, wherever it is cut. */
export class ExitMarkerReader {
  /** What the marker said; undefined as long as there was none. */
  status: number | undefined
  #held: Buffer = Buffer.alloc(0)

  /** What of the stream may be shown now: all but what might be the beginning of the marker. */
  push(chunk: Uint8Array): Buffer {
    if (this.status !== undefined) return Buffer.alloc(0)
    const bytes = Buffer.concat([this.#held, chunk])
    const at = bytes.indexOf(startBytes)
    const end = at === -1 ? bytes.length - heldBack(bytes) : this.#read(bytes, at)
    this.#held = bytes.subarray(end)
    return bytes.subarray(0, end)
  }

  /** At the stream's end: what looked like a marker and was none. */
  rest(): Buffer {
    return this.status === undefined ? this.#held : Buffer.alloc(0)
  }

  /** Yields how much can be shown: all before a marker, a marker that is no more than its words, or is none, as it is. */
  #read(bytes: Buffer, at: number): number {
    const tail = bytes.subarray(at + startBytes.length, at + startBytes.length + longestTail).toString('latin1')
    const [, status] = /^(\d+)\r?\n/.exec(tail) ?? []
    if (status !== undefined) this.status = Number(status)
    return status === undefined && !/^\d*\r?$/.test(tail) ? bytes.length : at
  }
}

/** Bytes at the end of the stream so far that a marker may begin with. */
function heldBack(bytes: Buffer): number {
  for (let length = Math.min(bytes.length, startBytes.length - 1); length > 0; length--) {
    if (bytes.subarray(-length).equals(startBytes.subarray(0, length))) return length
  }
  return 0
}
