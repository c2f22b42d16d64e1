import {badRequest} from '../../lib/api/errors.js'

/** Times in milliseconds; a series has a value for each step from start to end. */
export interface Span {start: number; end: number; step: number}

/** What metrics are asked for: `start_time`, `end_time` and `step` (`1m`, `1h`); of the last day by the hour where nothing is said. */
export function readSpan(query: URLSearchParams, now: number): Span {
  const end = readTime(query, 'end_time') ?? now
  const start = readTime(query, 'start_time') ?? end - day
  const step = readStep(query.get('step') ?? '1h')
  if (start > end) throw badRequest('start_time must be before end_time.')
  if ((end - start) / step > mostSteps) throw badRequest(`A series has at most ${mostSteps} steps: ask for longer ones.`)
  return {start, end, step}
}

const day = 86_400_000
/** Later years have more digits than times are written with. */
const latest = Date.UTC(9999, 11, 31)
const mostSteps = 10_000

function readTime(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const time = Date.parse(text)
  if (!(time >= day && time <= latest)) throw badRequest(`${name} must be a time such as 2026-01-02T03:04:05Z.`)
  return time
}

const units: Readonly<Record<string, number>> = {s: 1000, m: 60_000, h: 3_600_000, d: day}

function readStep(text: string): number {
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([smhd])$/.exec(text) ?? []
  const step = Number(count) * (units[unit] ?? 0)
  if (step === 0) throw badRequest('step must be a time such as 10m or 1h.')
  return step
}
