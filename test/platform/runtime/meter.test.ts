import assert from 'node:assert/strict'
import {randomUUID} from 'node:crypto'
import {test} from 'node:test'

import type {ManualClock} from '../../support/manual-clock.js'

import {eventually} from '../../contract/runner.js'
import {manualClock} from '../../support/manual-clock.js'
import {runtimeBench} from '../../support/runtime.js'

const skip = process.platform === 'linux' ? false : 'the system does not tell what processes take'
const holding = (megabytes: number) => `exec node -e 'const held = Buffer.alloc(${megabytes} * 1024 ** 2, 1); console.log("holds", held.length); setInterval(() => {}, 1000)'`

/** A look takes its time, in which a clock that is moved may pass the next one by: it is moved until the look has come. */
const later = (clock: ManualClock, check: () => Promise<boolean>) => async () => {
  await clock.advance(20_000)
  return check()
}

test('a dyno over its memory is told so every 20 seconds, one far over it is ended', {skip, timeout: 60_000}, async t => {
  const clock = manualClock()
  const bench = await runtimeBench(t, {clock})
  const app = await bench.deploy({thrifty: holding(20), greedy: holding(560), vast: holding(1100)})
  const told = async (name: string) => (await bench.log(app)).filter(line => line.startsWith(`heroku[${name}.1]: `)).map(line => line.slice(line.indexOf(' ') + 1))
  await eventually(async () => (await bench.log(app)).filter(line => line.includes(': holds ')).length === 3)

  await eventually(later(clock, async () => (await told('vast')).includes('Process exited with status 137')))
  const about = (lines: string[]) => lines.filter(line => /^(Process running|Error|Stopping)/.test(line)).map(line => line.replace(/\d+M\(\d+\.\d%\)/, '0M(0.0%)'))
  assert.deepEqual(about(await told('vast')).slice(0, 3), ['Process running mem=0M(0.0%)', 'Error R15 (Memory quota vastly exceeded)', 'Stopping process with SIGKILL'])
  await eventually(later(clock, async () => about(await told('greedy')).length >= 4))
  assert.deepEqual(about(await told('greedy')).slice(2, 4), ['Process running mem=0M(0.0%)', 'Error R14 (Memory quota exceeded)'])
  const [, megabytes = '', percent = ''] = /mem=(\d+)M\((\d+\.\d)%\)/.exec((await told('greedy')).join('\n')) ?? []
  assert.ok(Number(megabytes) >= 560 && Number(megabytes) < 700, megabytes)
  assert.ok(Math.abs(Number(percent) - (Number(megabytes) / 512) * 100) < 0.3, percent)
  assert.deepEqual(about(await told('thrifty')), [])
})

test('with log-runtime-metrics each look is in the log, and without it none', {skip, timeout: 60_000}, async t => {
  const clock = manualClock()
  const bench = await runtimeBench(t, {clock})
  // The greedy one shows that dynos were looked at.
  const app = await bench.deploy({worker: "exec node -e 'console.log(1); for (;;);'", greedy: holding(560)})
  const samples = async () => (await bench.log(app)).filter(line => line.includes('sample#') && line.includes('source=worker.1'))
  const looks = async () => (await bench.log(app)).filter(line => line.includes('Error R14')).length
  await eventually(async () => (await bench.log(app)).includes('app[worker.1]: 1'))
  await eventually(later(clock, async () => (await looks()) >= 2))
  assert.deepEqual(await samples(), [])

  const at = new Date().toISOString()
  const feature = await bench.store.appFeatures.insert({id: randomUUID(), createdAt: at, updatedAt: at, appId: app.id, name: 'log-runtime-metrics'})
  await eventually(later(clock, async () => (await samples()).length >= 2))
  const [load = '', memory = ''] = await samples()
  const [dyno] = await bench.store.dynos.list({appId: app.id, name: 'worker.1'})
  const source = `heroku[worker.1]: source=worker.1 dyno=heroku.${app.id}.${dyno?.id ?? ''} `
  assert.ok(load.startsWith(source) && memory.startsWith(source), load)
  assert.match(load.slice(source.length), /^sample#load_avg_1m=\d+\.\d\d sample#load_avg_5m=\d+\.\d\d sample#load_avg_15m=\d+\.\d\d$/)
  assert.match(memory.slice(source.length), /^sample#memory_total=\d+\.\d\dMB sample#memory_rss=\d+\.\d\dMB sample#memory_swap=\d+\.\d\dMB sample#memory_quota=512\.00MB$/)
  await bench.store.appFeatures.delete(feature.id)
  // One look at each may have been under way.
  const before = await looks()
  await eventually(later(clock, async () => (await looks()) >= before + 2))
  const count = (await samples()).length
  await eventually(later(clock, async () => (await looks()) >= before + 4))
  assert.equal((await samples()).length, count)
})
