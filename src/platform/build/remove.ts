import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

import {hasCode, removeTree} from '../world/files.js'

/** Removes a folder that builds have written to, also where they took our own rights away from what is in it. */
export async function removeBuilt(folder: string): Promise<void> {
  try {
    await removeTree(folder)
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error
    await promisify(execFile)('chmod', ['-R', 'u+rwX', folder])
    await removeTree(folder)
  }
}
