import type {Usage} from './engine.js'

import {readStart} from './proc-file.js'

/** What these processes take together; undefined where there is none of them any more. Linux alone tells. */
export function usageOf(pids: readonly number[]): Usage | undefined {
  const told = pids.map(usageOfOne).filter(one => one !== undefined)
  if (told.length === 0) return undefined
  const sum = (name: keyof Usage) => told.reduce((total, one) => total + one[name], 0)
  return {resident: sum('resident'), swapped: sum('swapped'), processorTime: sum('processorTime')}
}

/** proc(5). The command's name is in brackets and may hold anything, so fields are counted from the last bracket. */
function usageOfOne(pid: number): Usage | undefined {
  const stat = readStart(`/proc/${pid}/stat`)
  const times = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).map(Number)
  if (times.length < 4) return undefined
  const memory = readStart(`/proc/${pid}/smaps_rollup`)
  const ticks = times.reduce((total, time) => total + time, 0)
  return {resident: bytes(memory, 'Pss'), swapped: bytes(memory, 'SwapPss'), processorTime: ticks * millisecondsPerTick}
}

const bytes = (text: string, name: string): number => Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0) * 1024

/** The kernel tells times in hundredths of a second, whatever it counts in. */
const millisecondsPerTick = 10
