import type {AppLog} from './app-log.js'
import type {Collected} from './logs.js'

import {cutLines, linePrefix, prefixLines} from './line.js'

/**
 * Takes a dyno's output into the log until it ends. A chunk is the unit: it gets one time, that of its arrival, and
 * becomes one batch; the beginning of a line waits for its rest. Rejects when the signal is aborted.
 */
export async function collect(log: AppLog, dyno: Collected, now: () => number, signal: AbortSignal): Promise<void> {
  await log.open()
  // What an earlier try has handed over and is still to be written must not be taken again.
  await log.written(signal)
  const add = (lines: string, offset: number) =>
    log.addBatch({dynoId: dyno.id, offset, lines: prefixLines(linePrefix(now(), 'app', dyno.name), lines)}, signal)
  let [rest, end, freed] = ['', log.offsetOf(dyno.id), 0]
  for await (const {chunk, end: after} of dyno.output(end, signal)) {
    if (log.isOver) throw new Error('The log is closed.')
    const cut = cutLines(rest + chunk.toString('latin1'))
    ;[rest, end] = [cut.rest, after]
    if (cut.lines !== undefined) await add(cut.lines, end - rest.length)
    if (end - freed >= freeStep && (await isOnDisk(log))) dyno.forget((freed = end - rest.length))
  }
  signal.throwIfAborted()
  if (rest !== '') await add(rest, end)
  await log.written(signal)
  signal.throwIfAborted()
  log.forget(dyno.id)
}

/** Bytes after which a dyno hears what it need not hold any more. */
const freeStep = 16 * 1024 * 1024

const isOnDisk = (log: AppLog) => log.flush().then(() => true, () => false)
