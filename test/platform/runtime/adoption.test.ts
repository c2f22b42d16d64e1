import assert from 'node:assert/strict'
import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFile, readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {LogStore} from '../../../src/platform/logs/store.js'
import {isAlive} from '../../../src/platform/world/processes.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {eventually} from '../../contract/runner.js'
import {program} from '../../support/program.js'
import {askPort, runtimeBench} from '../../support/runtime.js'

const platform = program(new URL('platform.ts', import.meta.url))
const counting = 'i=0; while :; do i=$((i+1)); echo "$i of $HEROKU_DYNO_ID"; sleep 0.005; done'

test('after kill -9 of the platform dynos live on and are adopted: no doubles, no orphans, no lost lines', {timeout: 60_000}, async t => {
  let child: ChildProcess | undefined
  // Before its dynos are ended: it would start them again.
  t.after(() => child?.kill('SIGKILL'))
  // What looks on: it has the records and the log, but runs nothing.
  const bench = await runtimeBench(t, {idle: true})
  const app = await bench.deploy({web: 'node server.mjs', worker: counting})
  const start = async (until: 'ready' | 'started' = 'ready') => {
    child = await platform.start([bench.home], until)
  }
  const kill = async () => {
    child?.kill('SIGKILL')
    if (child) await once(child, 'close')
  }
  const ids = async () => Object.fromEntries((await bench.store.dynos.list({appId: app.id})).map(({name, id}) => [name, id]))

  await start()
  const [first, pids] = [await ids(), await leaders(bench.home)]
  assert.equal(pids.length, 2)
  for (let times = 0; times < 2; times++) {
    await kill()
    assert.ok(pids.every(isAlive))
    await start()
  }
  assert.deepEqual([await ids(), await leaders(bench.home)], [first, pids])

  // One ends while nobody looks, of itself; it is started again.
  await kill()
  const worker = await readProcess(bench.home, first['worker.1'] ?? '')
  process.kill(-worker, 'SIGKILL')
  await start()
  const second = await ids()
  assert.notEqual(second['worker.1'], first['worker.1'])
  assert.equal(second['web.1'], first['web.1'])
  const told = async () => {
    const logs = new LogStore({home: bench.home, clock: systemClock})
    const lines = await bench.log(app, logs)
    await logs.close()
    return lines.filter(line => line === 'heroku[worker.1]: Process exited with status 137').length
  }
  await eventually(async () => await told() === 1)
  await kill()
  await start()
  assert.equal(await told(), 1, 'what the first platform told, the next one does not tell again')

  // A release that the platform is killed in the middle of.
  await kill()
  await bench.release(app)
  for (const milliseconds of [1, 5, 10, 15, 40]) {
    await start('started')
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    await kill()
  }
  await start()
  assert.deepEqual(await bench.states(app), ['web.1 up', 'worker.1 up'])
  const last = await ids()
  assert.deepEqual((await readdir(join(bench.home, 'dynos'))).sort(), Object.values(last).sort())
  const {port} = JSON.parse(await readFile(join(bench.home, 'dynos', last['web.1'] ?? '', 'dyno.json'), 'utf8')) as {port: number}
  assert.match(await askPort(port), /^v2 web\.1/)
  const alive = await eachHome(bench.home)
  assert.deepEqual([...new Set(alive)].sort(), Object.values(last).sort(), 'nothing runs that has no record')

  await eventually(async () => (await stat(join(bench.home, 'dynos', last['worker.1'] ?? '', 'spool'))).size > 2000)
  await kill()
  const lines = await bench.log(app)
  assertOnce(lines, [first['worker.1'], second['worker.1'], last['worker.1']])
})

test('a platform that is told to end its dynos begins anew', {timeout: 60_000}, async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web: 'node server.mjs', worker: counting})
  await bench.supervisor.settled(app.id, AbortSignal.timeout(15_000))
  await bench.supervisor.close({stopDynos: true})
  assert.deepEqual(await bench.runner.recover(), [])
  assert.deepEqual((await bench.log(app)).filter(line => line.startsWith('heroku[web.1]')).slice(-2), [
    'heroku[web.1]: Stopping all processes with SIGTERM', 'heroku[web.1]: Process exited with status 143',
  ])
  const child = await platform.start([bench.home], 'ready')
  assert.deepEqual(await bench.states(app), ['web.1 up', 'worker.1 up'])
  child.kill('SIGKILL')
  await once(child, 'close')
})

async function readProcess(home: string, id: string): Promise<number> {
  return (JSON.parse(await readFile(join(home, 'dynos', id, 'process.json'), 'utf8')) as {pid: number}).pid
}

const leaders = async (home: string) =>
  Promise.all((await readdir(join(home, 'dynos'))).sort().map(id => readProcess(home, id)))

/** The dyno of each process that runs in one. */
async function eachHome(home: string): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const environments = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')))
  return environments.flatMap(text => text.split(`\0HOME=${home}/dynos/`)[1]?.split('/')[0] ?? [])
}

/** Each worker's lines count from 1 without a gap, and these workers have some. */
function assertOnce(lines: string[], workers: Array<string | undefined>) {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const [, number, id = ''] = /^app\[worker\.1\]: (\d+) of (\S+)$/.exec(line) ?? []
    if (number === undefined) continue
    assert.equal(Number(number), (counts.get(id) ?? 0) + 1, `a line of ${id} is lost or doubled`)
    counts.set(id, Number(number))
  }
  for (const id of workers) assert.ok((counts.get(id ?? '') ?? 0) > 5, `${counts.get(id ?? '')} lines of ${id}`)
}
