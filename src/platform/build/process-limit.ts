import {groupSize, processCount} from '../world/processes.js'

/** Processes that one program of a build may have at once. The compilers of a large build on many cores are some hundred. */
export const mostProcesses = 2000

/**
 * Calls back when a process group has grown beyond the limit: what forks without an end leaves no room for anybody. The
 * group is only counted when the machine has that many processes more than at first, which is quick to ask. Yields what
 * ends the watch. Linux alone tells.
 */
export function watchProcesses(leader: number, onTooMany: () => void, most = mostProcesses): () => void {
  const before = processCount() ?? Infinity
  const timer = setInterval(() => {
    if ((processCount() ?? 0) - before > most && groupSize(leader) > most) onTooMany()
  }, 250)
  timer.unref()
  return () => clearInterval(timer)
}
