import {randomBytes} from 'node:crypto'
import {mkdtemp, readdir, rename} from 'node:fs/promises'
import {join} from 'node:path'

import {ensureFolder, removeTree} from '../world/files.js'

/**
 * A place beside the repository's objects where a push's objects wait: git commands that run with `env` see both, the
 * repository itself sees nothing of them until they are accepted.
 */
export interface Quarantine {
  env: Record<string, string>
  /** Moves the objects into the repository. */
  accept(): Promise<void>
  /** Removes what was not accepted. */
  discard(): Promise<void>
}

/** git's own name for such folders. What this process makes is marked, so that what a killed one left is known. */
const prefix = 'tmp_objdir-incoming-'
const session = `${prefix}${randomBytes(4).toString('hex')}-`

export async function openQuarantine(repository: string): Promise<Quarantine> {
  const objects = join(repository, 'objects')
  await sweep(objects)
  const folder = await mkdtemp(join(objects, session))
  await ensureFolder(join(folder, 'pack'))
  return {
    env: {GIT_DIR: repository, GIT_OBJECT_DIRECTORY: folder, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects},
    accept: () => movePacks(join(folder, 'pack'), join(objects, 'pack')),
    discard: () => removeTree(folder),
  }
}

/** Removes what pushes left that died with an earlier platform: a data folder has one platform at a time. */
async function sweep(objects: string) {
  const names = await readdir(objects)
  await Promise.all(names.filter(name => name.startsWith(prefix) && !name.startsWith(session)).map(name => removeTree(join(objects, name))))
}

/** The index comes last: a pack counts only once its index is there. */
async function movePacks(from: string, to: string) {
  const names = await readdir(from)
  await ensureFolder(to)
  for (const name of [...names.filter(name => !name.endsWith('.idx')), ...names.filter(name => name.endsWith('.idx'))])
    await rename(join(from, name), join(to, name))
}
