import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'
import {parseLogLine} from './line.js'

/** As many lines as Heroku keeps: what is looked for may be in the oldest. */
export const mostLines = 1500

/** Whether a line is from `--since` on and has what `--search` says; undefined where neither is given. */
export function wantedLines({clock}: Pick<Tools, 'clock'>, {search, since}: {search: string | undefined; since: string | undefined}): ((line: string) => boolean) | undefined {
  if (search === undefined && since === undefined) return undefined
  const start = since === undefined ? -Infinity : timeOf(since, clock.now().getTime())
  const has = search === undefined ? () => true : matcher(search)
  return line => isFrom(line, start) && has(line)
}

const units: Record<string, number> = {s: 1000, m: 60_000, h: 3_600_000, d: 24 * 3_600_000}

function timeOf(since: string, now: number): number {
  const [, amount, unit = ''] = /^(\d+)([smhd])$/.exec(since) ?? []
  const time = amount === undefined ? Date.parse(since) : now - Number(amount) * (units[unit] ?? 0)
  if (Number.isNaN(time)) throw new UsageError(`--since ${since} is no time. Say how long ago, such as 10m, 2h or 3d, or a date such as 2026-01-02T03:04:05Z.`)
  return time
}

/** A line without a time of its own isn't held back. */
function isFrom(line: string, start: number): boolean {
  const {created_at: time} = parseLogLine(line)
  return time === null || !(Date.parse(time) < start)
}

function matcher(search: string): (line: string) => boolean {
  const [, pattern, flags] = /^\/(.+)\/(i?)$/.exec(search) ?? []
  if (pattern === undefined) return line => line.includes(search)
  try {
    const expression = new RegExp(pattern, flags)
    return line => expression.test(line)
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
