import type {Metrics} from '../../lib/api/types.js'
import type {Seen} from './seen.js'
import type {Span} from './span.js'

/** One value for each step and name: what `valueOf` makes of what was seen in that time, null where nothing was. */
export function seriesOf(span: Span, seen: readonly Seen[], valueOf: (values: number[]) => number): Metrics {
  const steps = Math.ceil((span.end - span.start) / span.step)
  const data: Metrics['data'] = {}
  for (const [name, bins] of binned(span, seen)) data[name] = Array.from({length: steps}, (_, at) => (bins[at] ? valueOf(bins[at]) : null))
  return {data, start_time: timeOf(span.start), end_time: timeOf(span.end), step: `${span.step / 1000}s`}
}

export const count = (values: number[]): number => values.length

/** The value that so much of all is at or below: `percentile(0.95)`. */
export const percentile = (part: number) => (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0

function binned({start, step}: Span, seen: readonly Seen[]): Map<string, number[][]> {
  const all = new Map<string, number[][]>()
  for (const {at, name, value} of seen) {
    const bins = all.get(name) ?? []
    all.set(name, bins)
    ;(bins[Math.floor((at - start) / step)] ??= []).push(value)
  }
  return all
}

const timeOf = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`
