/** `2026/01/02 03:04:05 +0000`, in the local time zone; ` (~ 5m ago)` behind it while it is less than 25 hours old. */
export function timeAgo(time: string, now: Date): string {
  const date = new Date(time)
  const seconds = Math.floor((now.getTime() - date.getTime()) / 1000)
  return seconds < 25 * 3600 ? `${timestamp(date)} (~ ${age(seconds)} ago)` : timestamp(date)
}

export function timestamp(date: Date): string {
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('/')
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
  return `${day} ${time} ${zone(-date.getTimezoneOffset())}`
}

/** `2026-01-02 03:04 UTC` */
export const minuteOf = (time: Date | string): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`

function age(seconds: number): string {
  if (seconds < 60) return `${seconds}s`
  return seconds < 3600 ? `${Math.floor(seconds / 60)}m` : `${Math.floor(seconds / 3600)}h`
}

/** `+0130` for 90 minutes east of Greenwich. */
function zone(minutes: number): string {
  const absolute = Math.abs(minutes)
  return (minutes < 0 ? '-' : '+') + twoDigits(Math.floor(absolute / 60)) + twoDigits(absolute % 60)
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
