import {closeSync, openSync, readSync} from 'node:fs'

const buffer = Buffer.alloc(64 * 1024)

/** Of a file of `/proc` the first 64 KB, nothing where it can't be read: a process may end at any moment. */
export function readStart(path: string): string {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0))
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
