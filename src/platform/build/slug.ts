import {randomBytes} from 'node:crypto'
import {readdir, rename} from 'node:fs/promises'
import {join} from 'node:path'

import {ensureFolder, hasCode, removeTree, syncPath} from '../world/files.js'

/** Where the files of a slug are: in a folder named after their content (`sha256:<hex>`), so that equal slugs are one. */
export const slugFolder = (home: string, tree: string): string => join(home, 'slugs', tree.replace(/^sha256:/, ''))

/**
 * Takes a finished build's folder over, by renaming it: both must be on one file system. Where the same files are kept
 * already, the folder stays where it is and may be thrown away.
 */
export async function placeSlug(home: string, folder: string, tree: string): Promise<void> {
  await ensureFolder(join(home, 'slugs'))
  try {
    await rename(folder, slugFolder(home, tree))
    await syncPath(join(home, 'slugs'))
  } catch (error) {
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  }
}

/** Puts the trees that nothing needs aside, which is quick; `emptySlugBin` then removes them. Yields how many there were. */
export async function discardSlugs(home: string, isNeeded: (tree: string) => boolean): Promise<number> {
  const slugs = join(home, 'slugs')
  const names = (await readdir(slugs).catch(() => [])).filter(name => /^[0-9a-f]{64}$/.test(name))
  const needless = names.filter(name => !isNeeded(`sha256:${name}`))
  // A name of its own each time: what a crash left in the bin may be the same tree.
  for (const name of needless) await rename(join(slugs, name), join(slugs, `${name}.${randomBytes(4).toString('hex')}${discarded}`))
  return needless.length
}

/** Removes what was put aside, in a crash too. */
export async function emptySlugBin(home: string): Promise<void> {
  const names = await readdir(join(home, 'slugs')).catch(() => [])
  for (const name of names) if (name.endsWith(discarded)) await removeTree(join(home, 'slugs', name))
}

const discarded = '.discarded'

/** `512B`, `1.2K`, `76.4M` */
export function shownSize(bytes: number): string {
  const units = ['B', 'K', 'M', 'G']
  let [value, step] = [bytes, 0]
  for (; value >= 1000 && step < 3; step++) value /= 1024
  return step === 0 ? `${value}B` : `${value.toFixed(1)}${units[step]}`
}
