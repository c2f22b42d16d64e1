const minutesPerDay = 24 * 60
const minutesPerMonth = 30 * minutesPerDay

/** How far two times lie apart, in the words of the official tables: `less than a minute`, `about 2 hours`, `over 1 year`. */
export function distance(one: Date, other: Date): string {
  const minutes = Math.round(Math.abs(one.getTime() - other.getTime()) / 60_000)
  if (minutes === 0) return 'less than a minute'
  if (minutes < 45) return count(minutes, 'minute')
  if (minutes < minutesPerDay) return `about ${count(Math.round(minutes / 60), 'hour')}`
  // Two days begin at 42 hours.
  if (minutes < 1.75 * minutesPerDay) return '1 day'
  if (minutes < minutesPerMonth) return count(Math.round(minutes / minutesPerDay), 'day')
  const months = Math.round(minutes / minutesPerMonth)
  if (minutes < 2 * minutesPerMonth) return `about ${count(months, 'month')}`
  const full = fullMonths(...([one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]))
  return full < 12 ? count(months, 'month') : yearsOf(full)
}

/** `about 2 hours ago`, `in 3 days`: from `now`. */
export const fromNow = (time: Date, now: Date): string => (time > now ? `in ${distance(time, now)}` : `${distance(time, now)} ago`)

function yearsOf(months: number): string {
  const years = Math.floor(months / 12)
  const beyond = months % 12
  if (beyond < 3) return `about ${count(years, 'year')}`
  return beyond < 9 ? `over ${count(years, 'year')}` : `almost ${count(years + 1, 'year')}`
}

/** Whole calendar months. */
function fullMonths(earlier: Date, later: Date): number {
  const months = (later.getFullYear() - earlier.getFullYear()) * 12 + later.getMonth() - earlier.getMonth()
  const sameDay = new Date(earlier)
  sameDay.setMonth(earlier.getMonth() + months)
  return sameDay > later ? months - 1 : months
}

const count = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'}`
