import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'

import {hasCode, readIfPresent} from '../world/files.js'

/**
 * Full name → object id, sorted by name. Read from the files (gitrepository-layout(5)), as a git process for it would
 * cost more than the rest of a small push. They are written by git alone.
 */
export async function readRefs(repository: string): Promise<Map<string, string>> {
  // Loose first: git packs a ref before it removes the loose one, so none is missed, and a loose one is the newer.
  const loose = await looseRefs(repository, 'refs')
  const packed = packedRefs((await readIfPresent(join(repository, 'packed-refs'))) ?? '')
  const all = [...new Map([...packed, ...loose])]
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The branch that a clone checks out. */
export async function readHead(repository: string): Promise<string> {
  return (await readFile(join(repository, 'HEAD'), 'utf8')).replace(/^ref:\s*/, '').trim()
}

async function looseRefs(repository: string, folder: string): Promise<Array<[string, string]>> {
  const entries = await readdir(join(repository, folder), {withFileTypes: true}).catch(absent)
  const nested = await Promise.all(entries.map(entry => {
    const name = `${folder}/${entry.name}`
    return entry.isDirectory() ? looseRefs(repository, name) : looseRef(repository, name)
  }))
  return nested.flat()
}

/** git removes folders that have become empty. */
function absent(error: unknown): [] {
  if (hasCode(error, 'ENOENT')) return []
  throw error
}

/** Files that are locks or half written by others are no refs. */
async function looseRef(repository: string, name: string): Promise<Array<[string, string]>> {
  try {
    const id = (await readFile(join(repository, name), 'latin1')).trim()
    return /^[0-9a-f]{40}$/.test(id) && !name.endsWith('.lock') ? [[name, id]] : []
  } catch (error) {
    return absent(error)
  }
}

/** Lines of `<id> <name>`; those that begin with `^` tell what an annotated tag points to. */
function packedRefs(text: string): Array<[string, string]> {
  return text.split('\n').flatMap(line => (/^[0-9a-f]{40} refs\//.test(line) ? [[line.slice(41), line.slice(0, 40)] as [string, string]] : []))
}
