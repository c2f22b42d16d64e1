import {existsSync, mkdirSync} from 'node:fs'
import {open} from 'node:fs/promises'
import type {FileHandle} from 'node:fs/promises'
import {join} from 'node:path'

import type {Outputs, OutputWriter} from './logs.js'

import {removeTree} from '../world/files.js'

/**
 * Keeps each output in a file of its own. Only who writes knows that more will come: an output that nobody writes to,
 * because it was closed or because its platform ended, ends with its file.
 */
export class OutputFiles implements Outputs {
  readonly #folder: string
  readonly #writers = new Map<string, FileWriter>()

  /** `home`: the data folder; outputs live in its `outputs`. */
  constructor(home: string) {
    this.#folder = join(home, 'outputs')
  }

  open(id: string): OutputWriter {
    const current = this.#writers.get(id)
    if (current) return current
    const writer = new FileWriter(this.#path(id), () => this.#writers.delete(id))
    this.#writers.set(id, writer)
    return writer
  }

  read(id: string, from: number, signal: AbortSignal): AsyncIterable<Buffer> | undefined {
    if (!isId(id)) return undefined
    const writer = this.#writers.get(id)
    return writer || existsSync(this.#path(id)) ? follow(this.#path(id), from, writer, signal) : undefined
  }

  async remove(id: string): Promise<void> {
    if (!isId(id)) return
    await this.#writers.get(id)?.close()
    await removeTree(this.#path(id))
  }

  #path(id: string): string {
    if (!isId(id)) throw new Error(`${JSON.stringify(id)} is no id of an output.`)
    mkdirSync(this.#folder, {recursive: true, mode: 0o700})
    return join(this.#folder, id)
  }
}

const isId = (id: string) => /^[\w-]{1,100}$/.test(id)

/** Chunks until the writer closes; where nobody writes, what there is. */
async function* follow(path: string, from: number, writer: FileWriter | undefined, signal: AbortSignal): AsyncGenerator<Buffer, void> {
  await writer?.written()
  const file = await open(path, 'r')
  try {
    for (let position = from; !signal.aborted; ) {
      const isLast = writer?.isClosed ?? true
      const chunk = await readChunk(file, position)
      position += chunk.length
      if (chunk.length > 0) yield chunk
      else if (isLast) return
      else await writer?.change(position, signal)
    }
  } finally {
    await file.close()
  }
}

async function readChunk(file: FileHandle, position: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(64 * 1024)
  const {bytesRead} = await file.read(buffer, 0, buffer.length, position)
  return buffer.subarray(0, bytesRead)
}

/** Writes one chunk after the other at the end of a file. A write that fails makes `close` reject. */
class FileWriter implements OutputWriter {
  readonly #file: Promise<FileHandle>
  #size = 0
  #tail: Promise<void>
  #closing: Promise<void> | undefined
  #failure: {error: unknown} | undefined
  readonly #wakers = new Set<() => void>()
  isClosed = false

  constructor(path: string, private readonly onClose: () => void) {
    this.#file = open(path, 'a', 0o600)
    this.#tail = this.#file.then(
      async file => {
        this.#size = (await file.stat()).size
      },
      (error: unknown) => this.#fail(error),
    )
  }

  write(text: Buffer | string) {
    if (this.#closing) return
    const chunk = typeof text === 'string' ? Buffer.from(text) : text
    this.#tail = this.#tail.then(() => this.#append(chunk))
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  /** Resolves when what was written so far can be read. */
  written(): Promise<void> {
    return this.#tail
  }

  /** Resolves when there is more than this, when the writer closes, or when the signal is aborted. */
  change(position: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      if (this.#size > position || this.isClosed || signal.aborted) return resolve()
      const wake = () => {
        this.#wakers.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#wakers.add(wake)
      signal.addEventListener('abort', wake, {once: true})
    })
  }

  async #append(chunk: Buffer) {
    if (this.#failure) return
    try {
      await (await this.#file).appendFile(chunk)
      this.#size += chunk.length
    } catch (error) {
      this.#fail(error)
    }
    this.#wake()
  }

  async #close() {
    await this.#tail
    const file = await this.#file.catch(() => undefined)
    await file?.datasync().catch((error: unknown) => this.#fail(error))
    await file?.close()
    this.isClosed = true
    this.onClose()
    this.#wake()
    if (this.#failure) throw this.#failure.error
  }

  #fail(error: unknown) {
    this.#failure ??= {error}
  }

  #wake() {
    for (const wake of [...this.#wakers]) wake()
  }
}
