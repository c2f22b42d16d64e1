import type {TestContext} from 'node:test'

import {randomBytes, randomUUID} from 'node:crypto'
import {createServer} from 'node:http'
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'

import type {Outputs} from '../../src/platform/logs/logs.js'
import type {AccountRecord, AppRecord} from '../../src/platform/model/records.js'
import type {Parts} from '../../src/platform/parts.js'

import {RunningTests} from '../../src/platform/ci/running-tests.js'
import {RunningBuilds} from '../../src/platform/deploys/running-builds.js'
import {Events} from '../../src/platform/events/events.js'
import {createGitServer} from '../../src/platform/git/serve.js'
import type {GitLimits} from '../../src/platform/git/serve.js'
import {RouteTable} from '../../src/platform/router/table.js'
import {openSqliteStore} from '../../src/platform/store/sqlite.js'
import {Vault} from '../../src/platform/store/vault.js'
import {Deliveries} from '../../src/platform/webhooks/deliveries.js'
import {createCertificates} from '../../src/platform/world/certificates.js'
import {systemClock} from '../../src/platform/world/clock.js'
import {randomIds} from '../../src/platform/world/ids.js'
import {temporaryFolder} from './folder.js'
import {accountRecord, appRecord, callerFor} from './records.js'

/** The parts of a platform that deploys but runs nothing: what it would run is written down. */
export interface DeployBench {
  parts: Parts
  home: string
  user: AccountRecord
  /** `app[api]: Build started …` */
  lines: string[]
  /** Ids of the apps that were converged. */
  converged: string[]
  /** Output streams by id. */
  outputs: Map<string, {text: string; closed: boolean}>
  /** What the release phase prints and how it ends. */
  phase: {output: string; status: number}
  addApp(changes?: Partial<AppRecord>): Promise<AppRecord>
  /** What the end of the test waits for. */
  pending: Set<Promise<unknown>>
}

export async function deployBench(t: Pick<TestContext, 'after'>, givenHome?: string): Promise<DeployBench> {
  const cleanups: Array<() => unknown> = []
  const home = givenHome ?? (await temporaryFolder({after: work => void cleanups.push(work as () => unknown)}))
  const store = openSqliteStore({file: join(home, 'platform.db')})
  const pending = new Set<Promise<unknown>>()
  t.after(async () => {
    await Promise.allSettled(pending)
    await parts.testRuns.close()
    await parts.events.heard()
    await deliveries.close()
    await store.close()
    for (const cleanup of cleanups) await cleanup()
  })
  const vault = new Vault(randomBytes(32))
  const user = accountRecord()
  const bench = {home, user, lines: [] as string[], converged: [] as string[], outputs: new Map<string, {text: string; closed: boolean}>(), phase: {output: '', status: 0}}
  const world = {clock: systemClock, ids: randomIds}
  const deliveries = new Deliveries({store, vault, world})
  const parts: Parts = {
    world, deliveries, events: new Events(), testRuns: new RunningTests(),
    settings: {home, host: '127.0.0.1', port: 5750, domain: 'localhost', version: '0.1.0'},
    store, vault, outputs: memoryOutputs(bench.outputs), routes: new RouteTable(), builds: new RunningBuilds(), runner: unused('runner'), certificates: createCertificates({home, clock: systemClock}),
    drains: {...unused<Parts['drains']>('drains'), removeAll: async () => {}},
    logs: {...unused<Parts['logs']>('logs'), write: (_app, source, proc, text) => void bench.lines.push(`${source}[${proc}]: ${text}`), remove: async () => {}},
    supervisor: {
      ...unused<Parts['supervisor']>('supervisor'),
      remove: async () => {},
      converge(appId) {
        bench.converged.push(appId)
        const running = pretendToRun(parts, appId)
        pending.add(running)
      },
    },
    oneOffs: {
      ...unused<Parts['oneOffs']>('oneOffs'),
      async runToEnd(_request, onOutput) {
        onOutput(Buffer.from(bench.phase.output))
        return bench.phase.status
      },
    },
  }
  const addApp = (changes: Partial<AppRecord> = {}) => store.apps.insert(appRecord({ownerId: user.id, configSealed: vault.sealJson({}), ...changes}))
  return {...bench, parts, addApp, pending}
}

/** Serves git over HTTP for the bench's user. Yields the base URL. */
export async function serveGit(t: Pick<TestContext, 'after'>, bench: DeployBench, limits?: GitLimits): Promise<string> {
  const git = createGitServer(bench.parts, limits)
  return serve(t, (request, response) => {
    const answered = git(request, response, callerFor(bench.user))
    bench.pending.add(answered)
    return answered
  })
}

export async function serve(t: Pick<TestContext, 'after'>, handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
  const server = createServer((request, response) => void handler(request, response).catch((error: unknown) => console.error(error)))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** As if the current release's web dynos had booted at once. */
async function pretendToRun({store, routes}: Parts, appId: string): Promise<void> {
  const app = await store.apps.find({id: appId})
  const [formation] = await store.formations.list({appId, type: 'web'})
  const dynos = Array.from({length: formation?.quantity ?? 0}, (_, index) => ({
    id: randomUUID(), createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', appId, releaseId: app?.currentReleaseId ?? '', name: `web.${index + 1}`, type: 'web', size: 'Basic', command: '',
    state: 'up' as const, oneOff: false, crashes: 0, retryAt: null,
  }))
  for (const dyno of dynos) await store.dynos.insert(dyno)
  const backends = dynos.map(({id, name}) => ({dynoId: id, name, host: '127.0.0.1', port: 1}))
  routes.set({appId, maintenance: false, backends, wanted: dynos.length, starting: 0, crashed: 0, deployed: true})
}

function memoryOutputs(streams: Map<string, {text: string; closed: boolean}>): Outputs {
  return {
    open(id) {
      const stream = streams.get(id) ?? {text: '', closed: false}
      streams.set(id, stream)
      return {write: text => void (stream.text += text.toString()), close: async () => void (stream.closed = true)}
    },
    read: () => undefined,
    remove: async id => void streams.delete(id),
  }
}

/** A part that nobody should need here. */
function unused<T extends object>(name: string): T {
  return new Proxy({}, {get: (_target, member) => () => { throw new Error(`Nobody should call ${name}.${String(member)} here.`) }}) as T
}
