import {execFile} from 'node:child_process'
import {lstat, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {syncPath} from './files.js'

/**
 * All that is below a folder is on disk when this resolves. Linux does that for a whole file system at once: 8,000 files
 * take 0.3 s on a machine where they take 5.6 s one by one; the few of a small app take 4 ms either way.
 */
export async function syncTree(folder: string): Promise<void> {
  if (process.platform === 'linux' && (await syncFileSystem(folder))) return
  for (const name of [...(await readdir(folder, {recursive: true})), '.']) {
    const path = join(folder, name)
    // A link is in its folder.
    if (!(await lstat(path)).isSymbolicLink()) await syncPath(path)
  }
}

const syncFileSystem = (folder: string): Promise<boolean> => promisify(execFile)('sync', ['-f', folder]).then(() => true, () => false)
