import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {RuntimeParts} from './parts.js'

import {codes} from '../model/codes.js'
import {memoryLimit, memoryQuota} from '../model/dyno-sizes.js'
import {LoadAverages} from './load-averages.js'
import {loadSample, memorySample, megabyte} from './samples.js'

/** Milliseconds, as on Heroku. All dynos are looked at in the same moment: that is one look at the machine's processes. */
const interval = 20_000

/**
 * Looks at what a dyno takes until it is gone or left: over its quota that is logged (R14), over its limit it is killed
 * (R15), and where the app has the feature `log-runtime-metrics` each look is logged. Never throws.
 */
export function meter(parts: RuntimeParts, row: DynoRecord, running: RunningDyno, log: (text: string) => void, left: AbortSignal): void {
  const {clock} = parts.world
  const loads = new LoadAverages(running.startedAt)
  let isOver = false
  let cancel = () => {}
  const stop = () => {
    isOver = true
    cancel()
  }
  const next = () => {
    if (!isOver) cancel = clock.after(interval - (clock.now() % interval), () => void look().catch(() => {}).finally(next))
  }
  async function look() {
    const usage = await running.usage()
    if (!usage || isOver) return
    loads.add(usage.processorTime, clock.now())
    if (await parts.store.appFeatures.find({appId: row.appId, name: 'log-runtime-metrics'})) {
      const source = `source=${row.name} dyno=heroku.${row.appId}.${row.id}`
      log(`${source} ${loadSample(loads)}`)
      log(`${source} ${memorySample(usage, memoryQuota(row.size))}`)
    }
    const taken = (usage.resident + usage.swapped) / megabyte
    if (taken > memoryQuota(row.size)) tell(taken)
  }
  function tell(taken: number) {
    const isVast = taken >= memoryLimit(row.size)
    log(`Process running mem=${Math.floor(taken)}M(${((taken / memoryQuota(row.size)) * 100).toFixed(1)}%)`)
    log(isVast ? `Error R15 (${codes.R15})` : `Error R14 (${codes.R14})`)
    if (!isVast) return
    log('Stopping process with SIGKILL')
    running.signal('SIGKILL')
  }
  void running.exited.then(stop)
  left.addEventListener('abort', stop, {once: true})
  next()
}
