/** Seconds between attempts at first; each wait is the double of the one before, up to an hour. */
const first = 10
const longest = 60 * 60
/** As on Heroku: after three days nobody tries any more. */
const patience = 72 * 60 * 60

/**
 * Milliseconds until a delivery that has failed is tried again; undefined where it has failed for good. `notify` is
 * tried once. How long Heroku waits between attempts is not documented.
 */
export function retryAfter(level: 'notify' | 'sync', {attempts, age}: {attempts: number; age: number}): number | undefined {
  const wait = Math.min(first * 2 ** (attempts - 1), longest) * 1000
  return level === 'sync' && age + wait <= patience * 1000 ? wait : undefined
}
