import {execFile} from 'node:child_process'
import {watch} from 'node:fs'
import type {FSWatcher} from 'node:fs'
import {open} from 'node:fs/promises'
import type {FileHandle} from 'node:fs/promises'

import {hasCode} from '../world/files.js'
import {find} from './process-file-system.js'

/** A dyno's output in a file that only grows. It is read while it grows, and gives back the space of what was read. */
export class Spool {
  #over = false
  readonly #wakers = new Set<() => void>()
  #freed = 0
  #freeing = false

  constructor(readonly path: string) {}

  /** Nothing is written any more. */
  end() {
    this.#over = true
    for (const wake of this.#wakers) wake()
  }

  /** Ends after the end of the spool, or when the signal is aborted. A dyno that never began has no spool. */
  async *read(from: number, signal: AbortSignal): AsyncGenerator<{chunk: Buffer; end: number}, void> {
    const file = await openIfPresent(this.path)
    if (!file) return
    const reader = new ChunkReader(file)
    try {
      let [end, quiet] = [from, 0]
      while (!signal.aborted) {
        const wasOver = this.#over
        const chunk = await reader.read(end)
        end += chunk.length
        if (chunk.length > 0) yield {chunk, end}
        else if (wasOver) return
        quiet = chunk.length > 0 ? 0 : quiet + 1
        if (quiet > patience) await this.#growth(reader, end, signal)
        else if (chunk.length < chunkSize) await this.#pause(signal)
      }
    } finally {
      await file.close()
    }
  }

  /** Punches out what was read, in large steps. Offsets stay as they are. */
  free(before: number) {
    const length = Math.floor((before - this.#freed) / stepSize) * stepSize
    if (length <= 0 || this.#freeing || !fallocate) return
    this.#freeing = true
    const range = ['--punch-hole', '--offset', String(this.#freed), '--length', String(length)]
    execFile(fallocate, [...range, this.path], error => {
      this.#freeing = false
      // A file system that can't do it keeps the output until the dyno is gone.
      this.#freed = error ? Number.POSITIVE_INFINITY : this.#freed + length
    })
  }

  /** An event for each write would cost more than the reading, so a busy spool is looked at from time to time. */
  #pause(signal: AbortSignal): Promise<void> {
    return this.#until(signal, wake => {
      const timer = setTimeout(wake, pauseMs)
      return () => clearTimeout(timer)
    })
  }

  /** A quiet one wakes us. What was written while the watch was set up is seen by the size. */
  #growth(reader: ChunkReader, end: number, signal: AbortSignal): Promise<void> {
    reader.rest()
    return this.#until(signal, wake => {
      const unwatch = watchFile(this.path, wake)
      reader.file.stat().then(({size}) => size > end && wake(), wake)
      return unwatch
    })
  }

  #until(signal: AbortSignal, arrange: (wake: () => void) => () => void): Promise<void> {
    return new Promise(resolve => {
      if (this.#over || signal.aborted) return resolve()
      let undo = () => {}
      const wake = () => {
        undo()
        this.#wakers.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#wakers.add(wake)
      signal.addEventListener('abort', wake, {once: true})
      undo = arrange(wake)
    })
  }
}

const chunkSize = 256 * 1024
const pauseMs = 10
/** So many empty looks in a row before a spool counts as quiet. */
const patience = 4
const stepSize = 16 * 1024 * 1024
const fallocate = find('fallocate')

async function openIfPresent(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A small chunk is copied and the buffer used again; a large one takes it along. Who rests holds none. */
class ChunkReader {
  #buffer: Buffer | undefined

  constructor(readonly file: FileHandle) {}

  async read(position: number): Promise<Buffer> {
    const buffer = (this.#buffer ??= Buffer.allocUnsafe(chunkSize))
    const {bytesRead} = await this.file.read(buffer, 0, chunkSize, position)
    if (bytesRead < chunkSize / 8) return Buffer.from(buffer.subarray(0, bytesRead))
    this.#buffer = undefined
    return buffer.subarray(0, bytesRead)
  }

  rest() {
    this.#buffer = undefined
  }
}

/** Where no more watches are to be had the file is looked at twice a second. */
function watchFile(path: string, wake: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let watcher: FSWatcher | undefined
  const lookLater = () => (timer ??= setTimeout(wake, 500))
  try {
    watcher = watch(path, {persistent: false}, wake)
    watcher.once('error', lookLater)
  } catch {
    lookLater()
  }
  return () => {
    watcher?.close()
    clearTimeout(timer)
  }
}
