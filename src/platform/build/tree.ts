import type {Stats} from 'node:fs'

import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {chmod, lstat, readFile, readdir, readlink, rm} from 'node:fs/promises'
import {join} from 'node:path'

import {BuildFailure} from './failure.js'

/**
 * The content address of a file tree: SHA-256 over every entry's kind, mode, path and content, sorted by path. Times and
 * owners don't count. Modes are made 0644 or 0755 first, and what is neither file, folder nor link is removed.
 */
export async function digestTree(folder: string): Promise<{digest: string; size: number}> {
  const entries = await list(folder, '')
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  const contents = await inParallel(entries, entry => contentDigest(folder, entry))
  const hash = createHash('sha256')
  entries.forEach((entry, index) => hash.update(`${entry.kind} ${entry.path}\0${contents[index] ?? ''}\n`))
  return {digest: hash.digest('hex'), size: entries.reduce((sum, {bytes}) => sum + bytes, 0)}
}

interface Entry {
  path: string
  kind: 'file' | 'folder' | 'link' | 'program'
  bytes: number
}

async function list(root: string, relative: string): Promise<Entry[]> {
  const names = await readdir(join(root, relative))
  const nested = await Promise.all(names.map(name => entriesAt(root, relative === '' ? name : `${relative}/${name}`)))
  return nested.flat()
}

async function entriesAt(root: string, path: string): Promise<Entry[]> {
  const full = join(root, path)
  const stats = await lstat(full).catch((error: unknown) => {
    // Names come as UTF-8 here; others can't be found again.
    if (path.includes('\uFFFD')) throw new BuildFailure(`Push rejected, a file's name is not UTF-8: ${path}`)
    throw error
  })
  if (stats.isSymbolicLink()) return [{path, kind: 'link', bytes: 0}]
  if (stats.isDirectory()) {
    await setMode(full, stats, 0o755)
    return [{path, kind: 'folder', bytes: 0}, ...(await list(root, path))]
  }
  if (!stats.isFile()) {
    await rm(full)
    return []
  }
  const isProgram = (stats.mode & 0o111) !== 0
  await setMode(full, stats, isProgram ? 0o755 : 0o644)
  return [{path, kind: isProgram ? 'program' : 'file', bytes: stats.size}]
}

async function setMode(path: string, {mode}: Stats, wanted: number) {
  if ((mode & 0o7777) !== wanted) await chmod(path, wanted)
}

async function contentDigest(root: string, {path, kind, bytes}: Entry): Promise<string> {
  const full = join(root, path)
  if (kind === 'folder') return ''
  if (kind === 'link') return sha256(await readlink(full))
  return bytes > 2 ** 20 ? streamed(full) : sha256(await readFile(full))
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/** In pieces, so that the platform's other work goes on meanwhile. */
async function streamed(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, {highWaterMark: 2 ** 18})) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function inParallel<A, B>(items: A[], work: (item: A) => Promise<B>, width = 16): Promise<B[]> {
  const results: B[] = []
  let next = 0
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as A)
  }
  await Promise.all(Array.from({length: width}, lane))
  return results
}
