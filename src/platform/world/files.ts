import {randomBytes} from 'node:crypto'
import {link, mkdir, open, readFile, rename, rm, unlink} from 'node:fs/promises'
import {dirname} from 'node:path'

/** Makes a folder and its parents, for its owner only unless told otherwise. */
export async function ensureFolder(path: string, mode = 0o700): Promise<string> {
  await mkdir(path, {recursive: true, mode})
  return path
}

/** A file's text; undefined where there is none. */
export async function readIfPresent(path: string): Promise<string | undefined> {
  return (await readBytesIfPresent(path))?.toString('utf8')
}

export async function readBytesIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A reader sees the old content or the new one, and after a crash of the machine too: never half of it. */
export async function atomicWrite(path: string, content: Buffer | string, options: {mode?: number} = {}): Promise<void> {
  await withTemporary(path, content, options.mode, temporary => rename(temporary, path))
}

/** What the file holds, written first by `make` where it is absent. Of several that race, one writes and all read that. */
export async function readOrCreate(path: string, make: () => Buffer | string, options: {mode?: number} = {}): Promise<Buffer> {
  const present = await readBytesIfPresent(path)
  if (present) return present
  try {
    await withTemporary(path, make(), options.mode, temporary => link(temporary, path))
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  return readFile(path)
}

/** Removes a file or a folder with all that is in it; nothing happens where there is none. */
export async function removeTree(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}

/** Removes one file. False where there was none. */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await unlink(path)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

/**
 * A file's content, or the names that a folder has: a new name is on disk only when its folder is. Some file systems
 * can't sync folders: then nothing is to be done.
 */
export async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } catch (error) {
    if (!hasCode(error, 'EINVAL', 'EPERM', 'EISDIR')) throw error
  } finally {
    await file.close()
  }
}

/** Whether a file system call failed for this reason: `ENOENT`, `ENOSPC`, … */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

async function withTemporary(path: string, content: Buffer | string, mode = 0o600, place: (temporary: string) => Promise<void>) {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeDurably(temporary, content, mode)
    await place(temporary)
    await syncPath(dirname(path))
  } finally {
    await rm(temporary, {force: true})
  }
}

async function writeDurably(path: string, content: Buffer | string, mode: number) {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
