import assert from 'node:assert/strict'
import {test} from 'node:test'

import {fromNow} from '../../../src/lib/auth/expiry.js'

test('a time is told as the official command line tells it', () => {
  const now = new Date(2026, 10, 23, 0, 15)
  const told = (...time: [number, number, number, number?, number?]) => fromNow(now, new Date(...time))
  assert.equal(told(2026, 10, 23, 1, 15), 'today at 1:15 AM')
  assert.equal(told(2026, 10, 24, 16, 2), 'tomorrow at 4:02 PM')
  assert.equal(told(2026, 10, 27, 0, 0), 'Friday at 12:00 AM')
  assert.equal(told(2026, 11, 3), '12/03/2026')
})
