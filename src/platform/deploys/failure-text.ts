import {statfs} from 'node:fs/promises'

import {BuildFailure} from '../build/failure.js'
import {hasCode} from '../world/files.js'

/** How the output of a build ends that did not succeed. `home`: the platform's data folder. */
export async function lastWords(error: unknown, home: string): Promise<string> {
  const full = isFullDisk(error) || (await hasNoSpace(home))
  const words = [...reason(error), ...(full ? ["The platform's disk is full."] : [])]
  return [...words.map(line => `\n !     ${line}`), words.length > 0 ? '\n' : '', '\n !     Push failed\n'].join('')
}

function reason(error: unknown): string[] {
  if (error instanceof BuildFailure) return error.message.split('\n').filter(Boolean)
  if (isFullDisk(error)) return []
  // A fault of ours: the platform's own log gets all of it, the app's owner what happened.
  console.error(error)
  return [`Push rejected, the platform failed: ${error instanceof Error ? error.message : String(error)}`]
}

/** Programs of the build that find no space have other words for it, or none. */
async function hasNoSpace(home: string): Promise<boolean> {
  const {bavail, bsize} = await statfs(home)
  return bavail * bsize < 2 ** 16
}

/** What the file system says, and SQLite where a file of its own did not fit any more. */
function isFullDisk(error: unknown): boolean {
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL')) return true
  return error instanceof Error && (/no space left on device|database or disk is full/i.test(error.message) || isFullDisk(error.cause))
}
