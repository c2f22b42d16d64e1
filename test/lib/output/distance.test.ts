import assert from 'node:assert/strict'
import {test} from 'node:test'

import {distance} from '../../../src/lib/output/distance.js'

const now = new Date('2026-11-25T08:30:00Z')
const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Seconds before now, and the official words for them. */
const rows: Array<[number, string]> = [
  [5, 'less than a minute'], [31, '1 minute'], [91, '2 minutes'], [44 * minute + 20, '44 minutes'], [44 * minute + 40, 'about 1 hour'],
  [89 * minute, 'about 1 hour'], [91 * minute, 'about 2 hours'], [23.4 * hour, 'about 23 hours'], [day, '1 day'], [41.9 * hour, '1 day'], [42.1 * hour, '2 days'],
  [29 * day, '29 days'], [30 * day, 'about 1 month'], [59 * day, 'about 2 months'], [61 * day, '2 months'], [200 * day, '7 months'],
  [360 * day, '12 months'], [366 * day, 'about 1 year'], [460 * day, 'over 1 year'], [700 * day, 'almost 2 years'], [900 * day, 'over 2 years'],
  [-hour, 'about 1 hour'],
]

for (const [seconds, words] of rows) {
  test(`${seconds} seconds are ${words}`, () => {
    assert.equal(distance(new Date(now.getTime() - seconds * 1000), now), words)
  })
}
