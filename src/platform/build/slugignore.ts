import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

import {removeTree} from '../world/files.js'
import {readTextFile} from './text-file.js'

/**
 * Removes what `.slugignore` names before a buildpack sees it. Its lines are those of `.gitignore` without `!`, which
 * Heroku ignores; only the file at the root counts. Yields how many files and folders were removed.
 */
export async function applySlugignore(folder: string): Promise<number> {
  const text = await readTextFile(join(folder, '.slugignore'))
  const lines = (text ?? '').split(/\r?\n/).filter(line => line.trim() !== '' && !line.startsWith('!'))
  if (lines.length === 0) return 0
  const {default: ignore} = await import('ignore')
  const rules = ignore().add(lines)
  let removed = 0
  const visit = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), {withFileTypes: true})) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (rules.ignores(entry.isDirectory() ? `${path}/` : path)) {
        await removeTree(join(folder, path))
        removed++
      } else if (entry.isDirectory()) await visit(path)
    }
  }
  await visit('')
  return removed
}

/** What never belongs into a slug: the repository of a tarball or a submodule. */
export async function dropRepositories(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (entry.name === '.git') await removeTree(join(folder, entry.name))
    else if (entry.isDirectory()) await dropRepositories(join(folder, entry.name))
  }
}
