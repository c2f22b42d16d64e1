import {CommandError} from '../command/errors.js'

const second = 1000
const units: Readonly<Record<string, number>> = {s: second, m: 60 * second, h: 3600 * second, d: 24 * 3600 * second, w: 7 * 24 * 3600 * second}

/** The time that lies `3 days 7 hours 22 minutes`, or `1h30m`, before another. Words that are no interval are passed over. */
export function timeBefore(now: Date, text: string): Date {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[wdhms])(?![a-z])/gi)]
  if (parts.length === 0) throw new CommandError(`${text} isn't a supported time interval. Use a format like '1 day', '3 hours', '2 days 5 hours' for example. See https://devcenter.heroku.com/articles/heroku-postgres-rollback.`)
  return parts.reduce((time, [, amount, unit]) => before(time, Number(amount), (unit ?? '').toLowerCase()), now)
}

function before(time: Date, amount: number, unit: string): Date {
  if (!unit.startsWith('mo')) return new Date(time.getTime() - amount * (units[unit.charAt(0)] ?? 0))
  const earlier = new Date(time)
  earlier.setUTCMonth(earlier.getUTCMonth() - amount)
  return earlier
}
