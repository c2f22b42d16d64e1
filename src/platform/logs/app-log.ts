import type {SegmentLimits} from './segments.js'

import {removeTree} from '../world/files.js'
import {controlLine, heading, replay} from './control.js'
import {linePrefix} from './line.js'
import {Segments} from './segments.js'

/** A dyno's output up to `offset` of its spool, as lines. */
export interface Batch {dynoId: string; offset: number; lines: string}

/**
 * One app's log: takes lines and batches, writes them together at short intervals, and tells who waits. A batch that
 * is on disk is never taken again, one that isn't is taken again after a crash.
 */
export class AppLog {
  readonly segments: Segments
  #isOver = false
  #opening: Promise<void> | undefined
  #waiting: Array<Batch | string> = []
  #waitingBytes = 0
  #dropped = 0
  #writing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #wroteAt = 0
  #offsets = new Map<string, number>()
  /** What the newest segment still has to begin with. */
  #heading = ''
  /** Dynos that ended since the segment before the newest began. */
  #ended = {now: new Set<string>(), before: new Set<string>()}
  readonly #wakers = new Set<() => void>()

  constructor(private readonly folder: string, limits: SegmentLimits, private readonly now: () => number) {
    this.segments = new Segments(folder, limits)
  }

  /** It was closed or removed. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** Position after the last line that can be read. */
  get end(): number {
    return this.segments.end
  }

  /** What fails is tried again the next time. */
  open(): Promise<void> {
    return (this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined
      throw error
    }))
  }

  /** Whole lines, each with its newline. */
  add(lines: string) {
    if (this.isOver) return
    if (this.#waitingBytes < mostWaiting) this.#put(lines, lines.length)
    else this.#dropped++
  }

  /** Resolves when more is welcome. */
  async addBatch(batch: Batch, signal: AbortSignal): Promise<void> {
    this.#put(batch, batch.lines.length)
    while (this.#waitingBytes >= mostWaiting / 2 && !this.isOver && !signal.aborted) await this.change(signal)
  }

  /** Where to go on with a dyno's output. */
  offsetOf(dynoId: string): number {
    this.#ended.now.delete(dynoId)
    this.#ended.before.delete(dynoId)
    return this.#offsets.get(dynoId) ?? 0
  }

  /** All of the dyno's output is here: soon nobody will ask for it. */
  forget(dynoId: string) {
    this.#ended.now.add(dynoId)
  }

  /** Resolves when all that was added so far can be read. Rejects where it could not be written. */
  async write(): Promise<void> {
    await this.#writing
    if (this.#waiting.length > 0) await this.#write()
  }

  /** The same, however long it takes, unless the log is over or the signal aborted before. */
  async written(signal: AbortSignal): Promise<void> {
    while (this.#waiting.length > 0 || this.#writing) {
      if (this.isOver || signal.aborted) return
      await this.write().catch(() => this.change(signal))
    }
  }

  /** The same, and it is on disk. */
  async flush(): Promise<void> {
    await this.write()
    await this.segments.sync()
  }

  /** Resolves when there are lines past this position, or when the log is over or the signal aborted. */
  change(signal: AbortSignal, position = this.end): Promise<void> {
    return new Promise(resolve => {
      if (this.end > position || this.isOver || signal.aborted) return resolve()
      const wake = () => {
        this.#wakers.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#wakers.add(wake)
      signal.addEventListener('abort', wake, {once: true})
    })
  }

  async close(): Promise<void> {
    await this.flush().finally(() => this.#end())
  }

  async remove(): Promise<void> {
    this.#waiting = []
    await this.#writing?.catch(() => {})
    await this.#end()
    await removeTree(this.folder)
  }

  async #end() {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#wake()
    await this.segments.close()
  }

  #put(entry: Batch | string, bytes: number) {
    if (this.isOver) return
    this.#waiting.push(entry)
    this.#waitingBytes += bytes
    this.#schedule(intervalMs)
  }

  #open(): Promise<void> {
    return this.segments.open(newest => {
      const {end, offsets} = replay(newest)
      this.#offsets = offsets
      return end
    })
  }

  /** After a quiet time at once, else a little later together with what comes meanwhile. These are the machine's milliseconds. */
  #schedule(pause: number) {
    if (this.#timer || this.#writing) return
    const isQuiet = pause === intervalMs && performance.now() - this.#wroteAt > intervalMs
    this.#timer = setTimeout(() => void this.#write().catch(() => {}), isQuiet ? 0 : pause)
  }

  #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    return (this.#writing ??= this.#writeWaiting().then(
      () => this.#afterWriting(intervalMs),
      (error: unknown) => {
        this.#afterWriting(retryMs)
        throw error
      },
    ))
  }

  #afterWriting(pause: number) {
    this.#writing = undefined
    this.#wroteAt = performance.now()
    if (this.#waiting.length > 0 && !this.isOver) this.#schedule(pause)
  }

  /** Takes what waits; where it can't be written it waits on, in its place. */
  async #writeWaiting() {
    await this.open()
    const taken = this.#waiting
    const bytes = this.#waitingBytes
    this.#waiting = []
    try {
      if (this.segments.isFull) await this.#nextSegment()
      await this.segments.append(Buffer.from(this.#heading + taken.map(textOf).join(''), 'latin1'))
    } catch (error) {
      this.#waiting = [...taken, ...this.#waiting]
      throw error
    }
    this.#heading = ''
    this.#waitingBytes -= bytes
    for (const entry of taken) if (typeof entry !== 'string') this.#offsets.set(entry.dynoId, entry.offset)
    this.#tellDropped()
    this.#wake()
  }

  /** It will begin with the offsets, so that the newest segment alone says where to go on. */
  async #nextSegment() {
    for (const dynoId of this.#ended.before) this.#offsets.delete(dynoId)
    this.#ended = {now: new Set(), before: this.#ended.now}
    await this.segments.next()
    this.#heading = heading(this.#offsets)
  }

  #tellDropped() {
    if (this.#dropped === 0) return
    const text = `Error L10 (output buffer overflow): ${this.#dropped} messages dropped.`
    this.#dropped = 0
    this.add(`${linePrefix(this.now(), 'heroku', 'logplex')}${text}\n`)
  }

  #wake() {
    const wakers = [...this.#wakers]
    for (const wake of wakers) wake()
  }
}

const intervalMs = 20
/** After a failure: a full disk, most likely. */
const retryMs = 1000
/** Bytes. Past it single lines are dropped; dynos' output waits in their spools from half of it on. */
const mostWaiting = 8 * 1024 * 1024

function textOf(entry: Batch | string): string {
  if (typeof entry === 'string') return entry
  return controlLine({...entry, length: entry.lines.length}) + entry.lines
}
