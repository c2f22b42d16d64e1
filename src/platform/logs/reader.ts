import {open} from 'node:fs/promises'
import type {FileHandle} from 'node:fs/promises'

import type {AppLog} from './app-log.js'
import type {LineFilter} from './line.js'
import type {LogLine, LogQuery} from './logs.js'

import {controlByte} from './control.js'
import {lineFilter} from './line.js'

/**
 * Reads a log by position: nothing is held for a reader, so one that is slow only lags behind. Ends with what there was
 * when it began, or with `tail` when the signal is aborted or the log is over.
 */
export async function* readLog(log: AppLog, query: LogQuery, signal: AbortSignal): AsyncGenerator<LogLine, void> {
  await log.open()
  await log.write().catch(() => {})
  const reader = new LogReader(log)
  try {
    const filter = lineFilter(query)
    const end = query.tail ? Number.POSITIVE_INFINITY : log.end
    let position = await startOf(reader, query, filter)
    while (position < end && !signal.aborted) {
      const block = await reader.read(position)
      if (block.bytes.length > 0) {
        yield* linesOf(block, filter)
        position = block.start + block.bytes.length
      } else if (log.isOver || !query.tail) return
      else await log.change(signal, position)
    }
  } finally {
    await reader.close()
  }
}

/** Whole lines, from a position on. */
interface Block {start: number; bytes: Buffer}

async function startOf(reader: LogReader, {after, lines}: LogQuery, filter: LineFilter | undefined): Promise<number> {
  const position = after !== undefined && /^\d{1,15}$/.test(after) ? Number(after) : Number.NaN
  // Past the end: an id of another log.
  return position <= reader.end ? reader.lineAt(position) : reader.startOfLast(lines, filter)
}

function* linesOf({start, bytes}: Block, filter: LineFilter | undefined): Generator<LogLine, void> {
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(lineEnd, from)
    if (bytes[from] !== controlByte && (!filter || filter(bytes, from, newline))) {
      yield {id: String(start + newline + 1), text: bytes.toString('utf8', from, newline)}
    }
    from = newline + 1
  }
}

const lineEnd = 0x0a
/** Far more than the longest line. */
const blockSize = 256 * 1024

/** Files of the log, one open at a time. */
class LogReader {
  #file: {base: number; handle: FileHandle} | undefined

  constructor(private readonly log: AppLog) {}

  get end(): number {
    return this.log.end
  }

  /** The lines from a position on, as many as fit a block; none at the end. What is gone by now is left out. */
  async read(position: number): Promise<Block> {
    const start = Math.max(position, this.log.segments.start)
    const segment = this.log.segments.at(start)
    if (!segment || start >= this.end) return {start, bytes: Buffer.alloc(0)}
    const length = Math.min(blockSize, segment.base + segment.size - start)
    const bytes = await this.#readAt(segment.base, start, length)
    return bytes ? {start, bytes: bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1)} : this.read(segment.base + segment.size)
  }

  /** The beginning of the line there, where somebody made a position up. */
  async lineAt(position: number): Promise<number> {
    if (position <= this.log.segments.start || position === this.end) return position
    const before = await this.read(position - 1)
    return before.start === position - 1 ? position + before.bytes.indexOf(lineEnd) : before.start
  }

  /** Where the last so many lines begin that the filter wants. */
  async startOfLast(lines: number, filter: LineFilter | undefined): Promise<number> {
    let wanted = lines
    let [position, rest] = [this.end, Buffer.alloc(0)]
    while (wanted > 0 && position > this.log.segments.start) {
      const block = await this.#before(position)
      if (!block) break
      const bytes = Buffer.concat([block.bytes, rest])
      let end = bytes.length
      for (let from = lineStart(bytes, end); end > 0 && (from > 0 || block.isFirst); from = lineStart(bytes, end)) {
        if (bytes[from] !== controlByte && (!filter || filter(bytes, from, end - 1)) && --wanted === 0) return block.start + from
        end = from
      }
      ;[position, rest] = [block.start, bytes.subarray(0, end)]
    }
    return position
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.handle.close()
  }

  /** The bytes before a position, and whether they are the first of their segment. */
  async #before(position: number): Promise<(Block & {isFirst: boolean}) | undefined> {
    const segment = this.log.segments.at(position - 1)
    if (!segment) return undefined
    const start = Math.max(segment.base, position - blockSize)
    const bytes = await this.#readAt(segment.base, start, position - start)
    return bytes && {start, bytes, isFirst: start === segment.base}
  }

  /** Undefined where the segment is gone. */
  async #readAt(base: number, position: number, length: number): Promise<Buffer | undefined> {
    if (this.#file?.base !== base) await this.#open(base)
    if (!this.#file) return undefined
    const buffer = Buffer.allocUnsafe(length)
    const {bytesRead} = await this.#file.handle.read(buffer, 0, length, position - base)
    return buffer.subarray(0, bytesRead)
  }

  async #open(base: number) {
    await this.close()
    const handle = await open(this.log.segments.path(base), 'r').catch(() => undefined)
    this.#file = handle && {base, handle}
  }
}

/** Where the line begins that ends before `end`. */
const lineStart = (bytes: Buffer, end: number) => (end < 2 ? 0 : bytes.lastIndexOf(lineEnd, end - 2) + 1)
