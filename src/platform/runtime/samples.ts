import type {Usage} from '../engines/engine.js'
import type {LoadAverages} from './load-averages.js'

export const megabyte = 1024 * 1024

/** `sample#load_avg_1m=2.46 …`, as drains of Heroku's metrics read it. */
export function loadSample({averages: [one = 0, five = 0, fifteen = 0]}: LoadAverages): string {
  return samples({load_avg_1m: one.toFixed(2), load_avg_5m: five.toFixed(2), load_avg_15m: fifteen.toFixed(2)})
}

/** `quota` in MB. Heroku's line has its page cache and its pages from and to the disk too, which the kernel tells of control groups alone. */
export function memorySample({resident, swapped}: Usage, quota: number): string {
  return samples({
    memory_total: size(resident + swapped), memory_rss: size(resident), memory_swap: size(swapped),
    memory_quota: `${quota.toFixed(2)}MB`,
  })
}

const size = (bytes: number) => `${(bytes / megabyte).toFixed(2)}MB`

const samples = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => `sample#${name}=${value}`).join(' ')
