import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {AppRecord} from '../../../src/platform/model/records.js'
import type {RuntimeBench} from '../../support/runtime.js'

import {lifetimeOf} from '../../../src/platform/runtime/cycling.js'
import {isAlive} from '../../../src/platform/world/processes.js'
import {eventually} from '../../contract/runner.js'
import {manualClock} from '../../support/manual-clock.js'
import {askPort, runtimeBench} from '../../support/runtime.js'

const web = 'node server.mjs'
const endless = 'while :; do sleep 0.05; done'
const soon = () => AbortSignal.timeout(15_000)

const settled = (bench: RuntimeBench, app: AppRecord) => bench.supervisor.settled(app.id, soon())
const pidOf = async (bench: RuntimeBench, app: AppRecord) => Number((await bench.ask(app)).split(' ')[2])

test('a release runs: web and worker are up, routed, and logged in Heroku\'s words', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web, worker: `echo working; ${endless}`, release: 'false'})
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 up', 'worker.1 up'])
  assert.match(await bench.ask(app), /^v1 web\.1 \d+$/)
  assert.equal(bench.routes.appOf(`${app.name}.localhost`), app.id)
  const {backends, ...route} = bench.routes.route(app.id) ?? assert.fail()
  assert.deepEqual(route, {appId: app.id, maintenance: false, wanted: 1, starting: 0, crashed: 0, deployed: true})
  assert.equal(backends.length, 1)
  await eventually(async () => (await bench.log(app)).includes('app[worker.1]: working'))
  const lines = await bench.log(app)
  assert.deepEqual(lines.filter(line => line.startsWith('heroku[web.1]')), [
    'heroku[web.1]: Starting process with command `node server.mjs`', 'heroku[web.1]: State changed from starting to up',
  ])
})

test('an app without code is known to the router and runs nothing; hosts follow name and domains', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({})
  await bench.store.apps.update(app.id, {currentReleaseId: null, maintenance: true, name: 'renamed'})
  await bench.store.domains.insert({id: 'd', createdAt: '', updatedAt: '', appId: app.id, hostname: 'www.example.com', kind: 'custom', cname: null, sniEndpointId: null})
  bench.supervisor.converge(app.id)
  await settled(bench, app)
  assert.deepEqual(bench.routes.route(app.id), {appId: app.id, maintenance: true, backends: [], wanted: 0, starting: 0, crashed: 0, deployed: false})
  assert.deepEqual(['renamed.localhost', 'www.example.com', `${app.name}.localhost`].map(host => bench.routes.appOf(host)), [app.id, app.id, undefined])
})

test('scaling starts and stops dynos, and leaves the others alone', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web})
  await settled(bench, app)
  const first = await pidOf(bench, app)
  await bench.scale(app, 'web', 3)
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 up', 'web.2 up', 'web.3 up'])
  await bench.scale(app, 'web', 1)
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 up'])
  assert.equal(await pidOf(bench, app), first)
  assert.deepEqual((await bench.log(app)).filter(line => line.startsWith('heroku[web.2]')).slice(-3), [
    'heroku[web.2]: State changed from up to down', 'heroku[web.2]: Stopping all processes with SIGTERM', 'heroku[web.2]: Process exited with status 143',
  ])
  await bench.scale(app, 'web', 0)
  await settled(bench, app)
  assert.equal(bench.routes.route(app.id)?.wanted, 0)
  assert.ok(!isAlive(first))
})

test('a new release replaces web dynos without a gap, and what is on its way is answered', async t => {
  const bench = await runtimeBench(t, {times: {drain: 5000}})
  const app = await bench.deploy({web, worker: endless})
  await settled(bench, app)
  const answers = new Set<string>()
  let [isOver, gaps] = [false, 0]
  const asking = (async () => {
    while (!isOver) {
      const [backend] = bench.routes.route(app.id)?.backends ?? []
      if (!backend) gaps++
      else {
        const leave = bench.routes.enter(backend.dynoId)
        answers.add((await askPort(backend.port, '/slow')).slice(0, 2))
        leave()
      }
      await new Promise(resolve => setTimeout(resolve, 1))
    }
  })()
  for (const version of [2, 3]) {
    await bench.release(app)
    await settled(bench, app)
    assert.match(await bench.ask(app), new RegExp(`^v${version} `))
  }
  await bench.supervisor.restart(app.id)
  await settled(bench, app)
  isOver = true
  await asking
  assert.equal(gaps, 0)
  assert.deepEqual([...answers].sort(), ['v1', 'v2', 'v3'])
  assert.deepEqual(await bench.states(app), ['web.1 up', 'worker.1 up'])
  const lines = (await bench.log(app)).filter(line => line.startsWith('heroku[web.1]')).map(line => line.slice(15))
  const change = ['Restarting', 'State changed from up to starting', 'Starting process with command `node server.mjs`', 'State changed from starting to up',
    'Stopping all processes with SIGTERM', 'Process exited with status 143']
  assert.deepEqual(lines, [...change.slice(2, 4), ...change, ...change, ...change])
})

test('changes that come fast are one change, and end as the last one says', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web})
  for (let version = 2; version <= 6; version++) await bench.release(app, undefined, {N: String(version)})
  await settled(bench, app)
  assert.match(await bench.ask(app), /^v6 /)
  await eventually(async () => (await bench.runner.recover()).length === 1)
})

test('a crash is told, tried again at once, then with Heroku\'s patience', async t => {
  const clock = manualClock()
  const bench = await runtimeBench(t, {clock})
  const app = await bench.deploy({worker: 'echo oops >&2; exit 3'})
  const started = async () => (await bench.log(app)).filter(line => line.includes('Starting process')).length
  const row = () => bench.store.dynos.find({appId: app.id})
  const crashed = (crashes: number) => eventually(async () => {
    await clock.advance(0)
    const dyno = await row()
    return dyno?.state === 'crashed' && dyno.crashes === crashes
  })
  await crashed(2)
  assert.deepEqual((await bench.log(app)).map(line => line.replace('[worker.1]', '')), [
    'heroku: Starting process with command `echo oops >&2; exit 3`', 'heroku: State changed from starting to up', 'app: oops',
    'heroku: Process exited with status 3', 'heroku: State changed from up to crashed', 'heroku: State changed from crashed to starting',
    'heroku: Starting process with command `echo oops >&2; exit 3`', 'heroku: State changed from starting to up', 'app: oops',
    'heroku: Process exited with status 3', 'heroku: State changed from up to crashed',
  ])
  assert.equal((await row())?.retryAt, new Date(clock.now() + 10 * 60_000).toISOString())
  await clock.advance(10 * 60_000 - 1)
  assert.equal(await started(), 2)
  await clock.advance(1)
  await crashed(3)
  await clock.advance(20 * 60_000)
  await crashed(4)
  assert.equal(await started(), 4)
  await bench.release(app)
  await eventually(async () => (await clock.advance(0), await started()) === 6)
  await crashed(2)
  await settled(bench, app)
})

test('a web dyno that does not listen in time is R10', async t => {
  const bench = await runtimeBench(t, {times: {boot: 300}})
  const app = await bench.deploy({web: endless})
  await eventually(async () => (await bench.states(app))[0] === 'web.1 crashed' && (await bench.store.dynos.find({appId: app.id}))?.crashes === 2)
  assert.deepEqual((await bench.log(app)).slice(0, 6), [
    `heroku[web.1]: Starting process with command \`${endless}\``,
    'heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 0.3 seconds of launch',
    'heroku[web.1]: Stopping process with SIGKILL', 'heroku[web.1]: Process exited with status 137',
    'heroku[web.1]: State changed from starting to crashed', 'heroku[web.1]: State changed from crashed to starting',
  ])
  assert.equal(bench.routes.route(app.id)?.crashed, 1)
})

test('a release that crashes is current all the same: the old dyno goes', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web})
  await settled(bench, app)
  const old = await pidOf(bench, app)
  await bench.release(app, {web: 'exit 1'})
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 crashed'])
  assert.ok(!isAlive(old))
  assert.deepEqual(bench.routes.route(app.id)?.backends, [])
  await bench.release(app, {web})
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 up'])
})

test('a dyno that does not mind SIGTERM is R12, then killed', async t => {
  const bench = await runtimeBench(t, {times: {stop: 200}})
  const app = await bench.deploy({worker: `trap "" TERM; echo ready; ${endless}`})
  await eventually(async () => (await bench.log(app)).includes('app[worker.1]: ready'))
  await bench.scale(app, 'worker', 0)
  await settled(bench, app)
  assert.deepEqual((await bench.log(app)).slice(-5), [
    'heroku[worker.1]: State changed from up to down', 'heroku[worker.1]: Stopping all processes with SIGTERM',
    'heroku[worker.1]: Error R12 (Exit timeout) -> At least one process failed to exit within 0.2 seconds of SIGTERM',
    'heroku[worker.1]: Stopping remaining processes with SIGKILL', 'heroku[worker.1]: Process exited with status 137',
  ])
})

test('restart replaces what it names; a stopped dyno of the formation comes back', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({web, worker: endless})
  await settled(bench, app)
  const ids = async () => Object.fromEntries((await bench.store.dynos.list({appId: app.id})).map(({name, id}) => [name, id]))
  const before = await ids()
  await bench.supervisor.restart(app.id, {name: 'worker.1'})
  await settled(bench, app)
  const between = await ids()
  assert.notEqual(between['worker.1'], before['worker.1'])
  assert.equal(between['web.1'], before['web.1'])
  assert.equal(await bench.supervisor.stop(app.id, {type: 'web'}), 1)
  assert.equal(await bench.supervisor.stop(app.id, {name: 'web.9'}), 0)
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['web.1 up', 'worker.1 up'])
  assert.notEqual((await ids())['web.1'], before['web.1'])
})

test('after a day and up to 216 minutes another dyno takes the place of each, of the web ones without a gap', async t => {
  const clock = manualClock()
  const bench = await runtimeBench(t, {clock})
  const app = await bench.deploy({web, worker: endless})
  await settled(bench, app)
  const start = clock.now()
  const dynos = () => bench.store.dynos.list({appId: app.id})
  const before = await dynos()
  await clock.advance(24 * 3_600_000 - 1000)
  assert.deepEqual(await dynos(), before)

  const gaps: number[] = []
  const watching = setInterval(() => bench.routes.route(app.id)?.backends.length === 0 && gaps.push(clock.now()), 1)
  for (const {id, name} of before.toSorted((a, b) => lifetimeOf(a.id) - lifetimeOf(b.id))) {
    await clock.advance(start + lifetimeOf(id) - clock.now())
    await eventually(async () => (await dynos()).some(dyno => dyno.name === name && dyno.state === 'up' && dyno.id !== id))
  }
  clearInterval(watching)
  assert.deepEqual(gaps, [])
  assert.ok(clock.now() - start <= (24 * 60 + 216) * 60_000)
  const told = (await bench.log(app)).filter(line => /^heroku\[worker.1\]: (Cycling|Restarting|State changed)/.test(line)).map(line => line.slice('heroku[worker.1]: '.length))
  assert.deepEqual(told, ['State changed from starting to up', 'Cycling', 'State changed from up to starting', 'State changed from starting to up'])
})

test('a dyno that can not be started is told and counts as crashed', async t => {
  const bench = await runtimeBench(t)
  const app = await bench.deploy({worker: endless})
  await settled(bench, app)
  await bench.release(app, undefined, {BAD: 'a\0b'})
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['worker.1 crashed'])
  assert.match((await bench.log(app)).join('\n'), /heroku\[worker\.1\]: Error R99 \(Platform error\) -> Dyno worker\.1 can't be started/)
})

test('removing an app ends everything of it, whatever it was about to do', async t => {
  const bench = await runtimeBench(t, {times: {stop: 300}})
  const app = await bench.deploy({web, worker: `trap "" TERM; ${endless}`})
  await settled(bench, app)
  await bench.release(app)
  await bench.supervisor.remove(app.id)
  bench.supervisor.converge(app.id)
  assert.equal(bench.routes.route(app.id), undefined)
  assert.equal(bench.routes.appOf(`${app.name}.localhost`), undefined)
  assert.deepEqual(await bench.runner.recover(), [])
})

test('what fails because of the store is tried again', async t => {
  const clock = manualClock()
  const bench = await runtimeBench(t, {clock})
  const list = bench.store.formations.list.bind(bench.store.formations)
  let failures = 0
  t.mock.method(bench.store.formations, 'list', async (...args: Parameters<typeof list>) => {
    if (failures++ < 2) throw new Error('disk full')
    return list(...args)
  })
  const app = await bench.deploy({worker: endless})
  await eventually(() => failures === 1)
  await clock.advance(5000)
  await clock.advance(5000)
  await settled(bench, app)
  assert.deepEqual(await bench.states(app), ['worker.1 up'])
})

test('settled rejects with its signal', async t => {
  const bench = await runtimeBench(t, {times: {boot: 5000}})
  const app = await bench.deploy({web: endless})
  await assert.rejects(bench.supervisor.settled(app.id, AbortSignal.timeout(50)), {name: 'TimeoutError'})
})
