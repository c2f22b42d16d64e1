import type {DynoSize} from '../../lib/api/types.js'

import {cedar} from './stacks.js'
import {stableId} from './stable-id.js'

/** What dynos can be, with Heroku's memory and limits. Dynos on one's own machine cost nothing. */
export const dynoSizes: readonly DynoSize[] = [
  size('Eco', 512, 1, 1, false),
  size('Basic', 512, 1, 1, false),
  size('Standard-1X', 512, 1, 1, false),
  size('Standard-2X', 1024, 1, 2, false),
  size('Performance-M', 2560, 2, 8, true),
  size('Performance-L', 14_336, 8, 16, true),
  size('Performance-L-RAM', 30_720, 4, 16, true),
  size('Performance-XL', 63_488, 8, 24, true),
  size('Performance-2XL', 129_024, 16, 48, true),
]

/** The size that new process types get. */
export const defaultSize = 'Basic'

/** At most so many dynos of one process type. */
export const mostDynos = 100

/** By id, or by name in any letter case. */
export const findDynoSize = (identity: string): DynoSize | undefined =>
  dynoSizes.find(({id, name}) => id === identity || name.toLowerCase() === identity.toLowerCase())

/** Memory quota in MB: above it R14 is logged. */
export const memoryQuota = (name: string): number => (findDynoSize(name)?.memory ?? 0.5) * 1024

/** Memory in MB at which R15 ends the dyno: the double of its quota, less for the largest, as Heroku documents. */
export const memoryLimit = (name: string): number => largestLimits[name] ?? memoryQuota(name) * 2

const largestLimits: Readonly<Record<string, number>> = {'Performance-L-RAM': 36_864, 'Performance-XL': 75_776, 'Performance-2XL': 154_624}

function size(name: string, megabytes: number, compute: number, units: number, dedicated: boolean): DynoSize {
  return {
    architecture: 'amd64', compute, cost: {cents: 0, unit: 'month'}, dedicated, generation: cedar,
    id: stableId(`dyno-size ${name}`), memory: megabytes / 1024, name, precise_dyno_units: units, private_space_only: false,
  }
}
