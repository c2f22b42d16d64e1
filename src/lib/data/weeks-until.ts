import type {Maintenance} from '../api/types.js'

import {CommandError} from '../command/errors.js'

/** How many calendar weeks, which begin on Sundays, lie between a maintenance that is scheduled, else now, and a day. */
export function weeksUntil(day: string, {scheduled_for: scheduled}: Maintenance, now: Date): number {
  const wanted = new Date(day)
  if (Number.isNaN(wanted.getTime())) throw new CommandError(`${day} is not a day. Write it as 2026-11-20.`)
  return weekOf(wanted) - weekOf(scheduled === null ? now : new Date(scheduled))
}

/** The first of January 1970 was a Thursday. */
const weekOf = (time: Date): number => Math.floor((time.getTime() / millisecondsOfDay + 4) / 7)
const millisecondsOfDay = 24 * 60 * 60 * 1000
