import type {TestContext} from 'node:test'

import {randomUUID} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {get} from 'node:http'
import {join} from 'node:path'

import type {AppRecord, ReleaseRecord} from '../../src/platform/model/records.js'
import type {OneOffs} from '../../src/platform/runtime/one-off.js'
import type {Times} from '../../src/platform/runtime/limits.js'
import type {RuntimeOptions} from '../../src/platform/runtime/runtime.js'
import type {Supervisor} from '../../src/platform/runtime/supervisor.js'
import type {Clock} from '../../src/platform/world/world.js'

import {ProcessRunner} from '../../src/platform/engines/process.js'
import {Events} from '../../src/platform/events/events.js'
import {LogStore} from '../../src/platform/logs/store.js'
import {RouteTable} from '../../src/platform/router/table.js'
import {createRuntime} from '../../src/platform/runtime/runtime.js'
import {openSqliteStore} from '../../src/platform/store/sqlite.js'
import {Vault} from '../../src/platform/store/vault.js'
import {systemClock} from '../../src/platform/world/clock.js'
import {randomIds} from '../../src/platform/world/ids.js'
import {temporaryFolder} from './folder.js'
import {appRecord, releaseRecord} from './records.js'

export interface RuntimeBench extends Omit<RuntimeOptions, 'env' | 'times'> {
  supervisor: Supervisor
  oneOffs: OneOffs
  home: string
  /** Makes an app with a release of a slug that has these files and process types; each type has one dyno. */
  deploy(processTypes: Record<string, string>, files?: Record<string, string>): Promise<AppRecord>
  /** A new release; without process types, of the same slug. */
  release(app: AppRecord, processTypes?: Record<string, string>, config?: Record<string, string>): Promise<ReleaseRecord>
  scale(app: AppRecord, type: string, quantity: number): Promise<void>
  /** `heroku[web.1]: Process exited with status 0`, without the times; of these logs, if they are not the bench's own. */
  log(app: AppRecord, logs?: LogStore): Promise<string[]>
  /** `web.1 up`, sorted. */
  states(app: AppRecord): Promise<string[]>
  /** What a web dyno answers, straight from its port. */
  ask(app: AppRecord): Promise<string>
}

export interface BenchOptions {times?: Partial<Times>; clock?: Clock}

/** The runtime of a platform, with real dynos. All of them end with the test. `idle`: it is not started. */
export async function runtimeBench(t: Pick<TestContext, 'after'>, options: BenchOptions & {idle?: boolean} = {}): Promise<RuntimeBench> {
  const listener = setInterval(() => {}, 60_000)
  const cleanups: Array<() => Promise<unknown>> = []
  t.after(async () => {
    for (const cleanup of cleanups) await cleanup()
    clearInterval(listener)
  })
  const home = await temporaryFolder(t)
  const bench = openBench(home, options)
  cleanups.push(() => endBench(bench))
  if (!options.idle) await bench.supervisor.start()
  return bench
}

/** The same for a home that may have been used before. `supervisor.start` is up to the caller. */
export function openBench(home: string, {times, clock = systemClock}: BenchOptions = {}): RuntimeBench {
  const below = {
    world: {clock, ids: randomIds}, settings: {home, domain: 'localhost'}, store: openSqliteStore({file: join(home, 'hokku.db')}),
    vault: new Vault(Buffer.alloc(32, 7)), logs: new LogStore({home, clock}), events: new Events(), runner: new ProcessRunner({home, clock}), routes: new RouteTable(),
  }
  const runtime = createRuntime({...below, times: {drain: 200, ...times}})
  const bench = {...below, ...runtime, home}
  const insertRelease = (app: AppRecord, processTypes: Record<string, string>, files: Record<string, string>, config: Record<string, string> = {}) =>
    addRelease(bench, app, processTypes, files, config)
  return {
    ...bench,
    async deploy(processTypes, files = {}) {
      const app = await below.store.apps.insert(appRecord({configSealed: below.vault.sealJson({})}))
      for (const type of Object.keys(processTypes)) {
        await below.store.formations.insert({id: randomUUID(), createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', appId: app.id, type, quantity: 1, size: 'Basic'})
      }
      await insertRelease(app, processTypes, files)
      runtime.supervisor.converge(app.id)
      return app
    },
    async release(app, processTypes, config) {
      const [last] = await below.store.slugs.list({appId: app.id}, {order: 'createdAt', descending: true, max: 1})
      const release = await insertRelease(app, processTypes ?? last?.processTypes ?? {}, {}, config)
      runtime.supervisor.converge(app.id)
      return release
    },
    async scale(app, type, quantity) {
      const row = await below.store.formations.find({appId: app.id, type})
      if (row) await below.store.formations.update(row.id, {quantity})
      runtime.supervisor.converge(app.id)
    },
    async log(app, logs = below.logs) {
      const lines = []
      for await (const {text} of logs.read(app.id, {lines: 10_000, tail: false}, new AbortController().signal)) lines.push(text.slice(33))
      return lines
    },
    async states(app) {
      const rows = await below.store.dynos.list({appId: app.id})
      return rows.map(({name, state}) => `${name} ${state}`).sort()
    },
    ask: app => {
      const backends = below.routes.route(app.id)?.backends ?? []
      return askPort(backends[Math.floor(Math.random() * backends.length)]?.port ?? 0)
    },
  }
}

async function endBench(bench: RuntimeBench) {
  await bench.supervisor.close({stopDynos: false})
  const runner = new ProcessRunner({home: bench.home, clock: systemClock})
  for (const dyno of await runner.recover()) {
    dyno.signal('SIGKILL')
    await dyno.exited
  }
  await runner.close()
  await bench.runner.close()
  await bench.logs.close()
  await bench.store.close()
}

async function addRelease(
  {store, vault, home}: Pick<RuntimeBench, 'home' | 'store' | 'vault'>, app: AppRecord, processTypes: Record<string, string>,
  files: Record<string, string>, config: Record<string, string>,
): Promise<ReleaseRecord> {
  const tree = `sha256:${randomUUID().replaceAll('-', '')}`
  const folder = join(home, 'slugs', tree.slice(7))
  await mkdir(folder, {recursive: true})
  for (const [name, content] of Object.entries({'server.mjs': webServer, ...files})) await writeFile(join(folder, name), content)
  const count = (await store.releases.list({appId: app.id})).length
  const at = new Date(Date.now() + count).toISOString()
  const slug = await store.slugs.insert({
    id: randomUUID(), createdAt: at, updatedAt: at, appId: app.id, tree, commit: null, commitDescription: null, buildpackDescription: null,
    processTypes, stack: 'heroku-24', size: 0, checksum: null, isUploaded: false,
  })
  const release = await store.releases.insert(releaseRecord(app.id, count + 1, {slugId: slug.id, configSealed: vault.sealJson(config)}))
  await store.apps.update(app.id, {currentReleaseId: release.id})
  return release
}

/** Answers with its release, its name and its pid; `BOOT` milliseconds after it began. */
const webServer = `import http from 'node:http'
const {HEROKU_RELEASE_VERSION: release, DYNO, PORT, BOOT = '0'} = process.env
const server = http.createServer((request, response) => {
  const answer = () => response.end([release, DYNO, process.pid].join(' '))
  request.url === '/slow' ? setTimeout(answer, 150) : answer()
})
setTimeout(() => server.listen(PORT), Number(BOOT))
`

export function askPort(port: number, path = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port, path, agent: false}, response => {
      let text = ''
      response.on('data', chunk => (text += String(chunk)))
      response.on('end', () => resolve(text))
      response.on('error', reject)
    }).on('error', reject)
  })
}
