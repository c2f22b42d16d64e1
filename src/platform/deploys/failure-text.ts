import {BuildFailure} from '../build/failure.js'
import {hasCode} from '../world/files.js'

/** How the output of a build ends that did not succeed. */
export function lastWords(error: unknown): string {
  const lines = reason(error).split('\n').filter(Boolean)
  return `${lines.map(line => `\n !     ${line}`).join('')}\n\n !     Push failed\n`.replace(/^\n\n/, '\n')
}

function reason(error: unknown): string {
  if (error instanceof BuildFailure) return error.message
  if (isFullDisk(error)) return "Push rejected, the platform's disk is full."
  // A fault of ours: the platform's own log gets all of it, the app's owner what happened.
  console.error(error)
  return `Push rejected, the platform failed: ${error instanceof Error ? error.message : String(error)}`
}

/** What the file system says, and SQLite where a file of its own did not fit any more. */
function isFullDisk(error: unknown): boolean {
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL')) return true
  return error instanceof Error && (/no space left on device|database or disk is full/i.test(error.message) || isFullDisk(error.cause))
}
