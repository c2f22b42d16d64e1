import {watch} from 'node:fs'
import {open} from 'node:fs/promises'

/** The last lines of a file that is appended to; empty where there is none. */
export async function lastLines(file: string, count: number): Promise<{lines: string[]; end: number}> {
  const text = await readFrom(file, 0)
  const lines = text.toString('utf8').split('\n').slice(0, -1)
  return {lines: count === 0 ? [] : lines.slice(-count), end: text.length}
}

/** What is appended behind `position`, as it comes, until the signal. */
export async function* follow(file: string, position: number, signal: AbortSignal): AsyncGenerator<string, void> {
  let wake = () => {}
  const watcher = watch(file, () => wake())
  const stop = () => wake()
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      const changed = new Promise<void>(resolve => (wake = resolve))
      const text = await readFrom(file, position)
      position += text.length
      if (text.length > 0) yield text.toString('utf8')
      else await changed
    }
  } finally {
    signal.removeEventListener('abort', stop)
    watcher.close()
  }
}

async function readFrom(file: string, position: number): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return Buffer.alloc(0)
  try {
    const {size} = await handle.stat()
    const buffer = Buffer.alloc(Math.max(0, size - position))
    const {bytesRead} = await handle.read(buffer, 0, buffer.length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
