const minute = 60_000
const longest = 24 * 60 * minute

/**
 * Heroku's rule for a dyno that crashed: the first time it is started again at once; where it crashes again within ten
 * minutes it waits for 10, 20, 40 minutes and so on, a day at most. Times in milliseconds. (Dev Center, "Dyno Runtime",
 * 2014; the numbers may have changed since.)
 */
export function afterCrash(crashesBefore: number, uptime: number): {crashes: number; wait: number} {
  const crashes = uptime > 10 * minute ? 1 : crashesBefore + 1
  return {crashes, wait: crashes === 1 ? 0 : Math.min(10 * minute * 2 ** (crashes - 2), longest)}
}
