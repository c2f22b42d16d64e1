import {mkdir, open, readFile, readdir, rm, stat, truncate} from 'node:fs/promises'
import type {FileHandle} from 'node:fs/promises'
import {join} from 'node:path'

import {hasCode} from '../world/files.js'

export interface Segment {base: number; size: number}

export interface SegmentLimits {
  /** A segment that has so many bytes is followed by a new one. */
  segment: number
  /** The oldest segments go while all have more. */
  total: number
}

/**
 * The files of one app's log. Together they are one sequence of bytes: a segment `<base>.log` begins at position
 * `base`, and positions go on growing when the oldest segments are gone.
 */
export class Segments {
  #segments: Segment[] = []
  #handle: FileHandle | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(private readonly folder: string, private readonly limits: SegmentLimits) {}

  /** Position after the last byte. */
  get end(): number {
    return this.#last ? this.#last.base + this.#last.size : 0
  }

  /** Position of the oldest byte that is kept. */
  get start(): number {
    return this.#segments[0]?.base ?? 0
  }

  get isFull(): boolean {
    return !this.#last || this.#last.size >= this.limits.segment
  }

  /**
   * Finds the files. `check` says how much of the newest is good; the rest is cut off. One of which nothing is good
   * was only just begun, and goes.
   */
  async open(check: (newest: Buffer) => number): Promise<void> {
    const bases = (await listIfPresent(this.folder)).flatMap(name => (/^\d+\.log$/.test(name) ? [Number.parseInt(name)] : []))
    bases.sort((a, b) => a - b)
    this.#segments = await Promise.all(bases.map(async base => ({base, size: (await stat(this.path(base))).size})))
    for (let last = this.#last; last; last = this.#last) {
      const good = check(await readFile(this.path(last.base)))
      if (good < last.size) await truncate(this.path(last.base), good)
      last.size = good
      if (good > 0) return
      await rm(this.path(last.base))
      this.#segments.pop()
    }
  }

  /** The segment that has this position, where a reader goes on. */
  at(position: number): Segment | undefined {
    return this.#segments.findLast(({base}) => base <= position) ?? this.#segments[0]
  }

  path(base: number): string {
    return join(this.folder, `${String(base).padStart(16, '0')}.log`)
  }

  /** Begins a new segment and lets go of the oldest that are too much. */
  async next(): Promise<void> {
    const base = this.end
    await this.#release()
    await mkdir(this.folder, {recursive: true, mode: 0o700})
    this.#handle = await open(this.path(base), 'w+', 0o600)
    this.#segments.push({base, size: 0})
    for (let total = this.#total; total > this.limits.total && this.#segments.length > 1; total = this.#total) {
      const oldest = this.#segments.shift()
      if (oldest) await rm(this.path(oldest.base), {force: true})
    }
  }

  /** What fails is not counted, and will be overwritten. */
  async append(bytes: Buffer): Promise<void> {
    const last = this.#last
    if (!last) throw new Error('There is no segment yet.')
    const handle = await this.#acquire(last)
    for (let written = 0; written < bytes.length; ) {
      written += (await handle.write(bytes, written, bytes.length - written, last.size + written)).bytesWritten
    }
    last.size += bytes.length
  }

  async sync(): Promise<void> {
    if (this.#last) await (await this.#acquire(this.#last)).datasync()
  }

  async close(): Promise<void> {
    await this.#release()
  }

  get #last(): Segment | undefined {
    return this.#segments.at(-1)
  }

  get #total(): number {
    return this.#segments.reduce((total, {size}) => total + size, 0)
  }

  /** The newest file stays open while it is written to. */
  async #acquire({base}: Segment): Promise<FileHandle> {
    clearTimeout(this.#idle)
    this.#handle ??= await open(this.path(base), 'r+')
    this.#idle = setTimeout(() => void this.#release().catch(() => {}), idleMs).unref()
    return this.#handle
  }

  async #release() {
    clearTimeout(this.#idle)
    const handle = this.#handle
    this.#handle = undefined
    await handle?.close()
  }
}

const idleMs = 10_000

async function listIfPresent(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}
