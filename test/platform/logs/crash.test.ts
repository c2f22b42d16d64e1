import assert from 'node:assert/strict'
import {once} from 'node:events'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {ProcessRunner} from '../../../src/platform/engines/process.js'
import {LogStore} from '../../../src/platform/logs/store.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {temporaryFolder} from '../../support/folder.js'
import {program} from '../../support/program.js'

const collector = program(new URL('collector.ts', import.meta.url))
const total = 15_000

test('every line of every dyno is kept once, however often the platform is killed', {timeout: 60_000}, async t => {
  const home = await temporaryFolder(t)
  const listener = setInterval(() => {}, 60_000)
  t.after(() => clearInterval(listener))
  await mkdir(join(home, 'slug'))
  const runner = new ProcessRunner({home, clock: systemClock})
  const dynos = await Promise.all(['web.1', 'web.2', 'worker.1'].map(name => runner.start({
    id: `id-${name}`, appId: 'app-1', name, slug: join(home, 'slug'), env: {PATH: process.env.PATH ?? ''}, port: null, memoryMb: 64, attach: null,
    // Quick and slow by turns, so that it goes on while collectors come and go.
    command: `i=0; while [ $i -lt ${total} ]; do i=$((i+1)); echo "$i of ${name}"; [ $((i % 500)) -eq 0 ] && sleep 0.06; done`,
  })))
  let kills = 0
  for (const milliseconds of [0, 10, 25, 50, 80]) kills += Number(await collectAndKill(home, milliseconds))
  assert.ok(kills >= 2, `killed ${kills} times`)
  assert.equal(await collectAndKill(home, 30_000), false)
  await Promise.all(dynos.map(dyno => dyno.exited))

  const logs = new LogStore({home, clock: systemClock})
  const seen = new Map<string, number>()
  for await (const {text} of logs.read('app-1', {lines: 1e9, tail: false}, new AbortController().signal)) {
    const [, proc = '', number, name] = /^\S+ app\[(\S+)\]: (\d+) of (\S+)$/.exec(text) ?? assert.fail(text)
    assert.equal(proc, name)
    assert.equal(Number(number), (seen.get(proc) ?? 0) + 1, `a line of ${proc} is lost or doubled`)
    seen.set(proc, Number(number))
  }
  assert.deepEqual(Object.fromEntries(seen), {'web.1': total, 'web.2': total, 'worker.1': total})
  await logs.close()
})

/** False where the collector had everything before its time was over. */
async function collectAndKill(home: string, milliseconds: number): Promise<boolean> {
  const child = await collector.start([home], 'collecting')
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return code === null
}
