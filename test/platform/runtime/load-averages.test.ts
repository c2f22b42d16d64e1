import assert from 'node:assert/strict'
import {test} from 'node:test'

import {LoadAverages} from '../../../src/platform/runtime/load-averages.js'

test('averages follow what is at work, the short ones sooner, and forget it', () => {
  const loads = new LoadAverages(0)
  // Two tasks at work for a minute, looked at every 20 seconds.
  for (const second of [20, 40, 60]) loads.add(second * 2000, second * 1000)
  assert.deepEqual(loads.averages.map(value => Number(value.toFixed(3))), [1.264, 0.363, 0.129])
  for (let second = 80; second <= 660; second += 20) loads.add(120_000, second * 1000)
  assert.deepEqual(loads.averages.map(value => Number(value.toFixed(3))), [0, 0.049, 0.066])
})

test('processor time that is lost with a process is no negative work', () => {
  const loads = new LoadAverages(0)
  loads.add(5000, 10_000)
  loads.add(1000, 20_000)
  assert.ok(loads.averages.every(value => value > 0))
})
