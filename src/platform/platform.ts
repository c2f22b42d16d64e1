import type {IncomingMessage, ServerResponse} from 'node:http'

import {join} from 'node:path'

import type {Caller} from './model/caller.js'
import type {Parts, Settings} from './parts.js'
import type {World} from './world/world.js'

import {authenticate, logIn, readCredentials} from './access/authenticate.js'
import {authorize, isPublic} from './access/authorize.js'
import {prepareOwner} from './access/owner.js'
import {abandonOrders} from './addons/create.js'
import {explain} from './api/explain.js'
import {api} from './api/index.js'
import {presentHappening} from './api/present/happening.js'
import {serveAllCertificates} from './apps/serve-certificates.js'
import {recoverTestRuns} from './ci/cancel.js'
import {RunningTests} from './ci/running-tests.js'
import {RunningBuilds} from './deploys/running-builds.js'
import {recoverBuilds} from './deploys/recover.js'
import {failPendingReleases} from './deploys/release-phase.js'
import {isBlobPath, serveBlob} from './deploys/source-blobs.js'
import {isSlugPath, serveSlug} from './deploys/slug-blobs.js'
import {anybody} from './model/caller.js'
import {ProcessRunner} from './engines/process.js'
import {Events} from './events/events.js'
import {createGitServer} from './git/serve.js'
import {createFrontDoor} from './http/front-door.js'
import {isGrantPath, serveGrants} from './addons/serve-grants.js'
import {createRendezvous} from './http/rendezvous.js'
import {createApiServer} from './http/server.js'
import {createStreams} from './http/streams.js'
import {createDrains} from './logs/drains.js'
import {OutputFiles} from './logs/outputs.js'
import {LogStore} from './logs/store.js'
import {recoverPromotions} from './pipelines/promote.js'
import {recoverReviewApps} from './reviews/create.js'
import {recoverRemovals} from './reviews/remove.js'
import {watchForStale} from './reviews/stale.js'
import {createProxy} from './router/proxy.js'
import {RouteTable} from './router/table.js'
import {createRuntime} from './runtime/runtime.js'
import {recoverSetups} from './setups/start.js'
import {everyRow} from './store/every-row.js'
import {publishSpaces} from './spaces/inbound.js'
import {openSqliteStore} from './store/sqlite.js'
import {openVault} from './store/vault-key.js'
import {Deliveries} from './webhooks/deliveries.js'
import {observe} from './webhooks/observe.js'
import {isTelemetryPath, telemetryUrl} from './telemetry/address.js'
import {serveTelemetry} from './telemetry/serve.js'
import {createCertificates} from './world/certificates.js'
import {systemClock} from './world/clock.js'
import {ensureFolder} from './world/files.js'
import {randomIds} from './world/ids.js'

export interface PlatformOptions extends Settings {
  world?: World
  /** The address of the account that is made at the first start: asked for only then. */
  email?: () => Promise<string> | string
  /** Told of what should not happen. */
  onFault?: (fault: string) => void
}

export interface Platform {
  readonly parts: Parts
  /** Adopts what runs, then takes connections; yields where (port 0 asks for any). Rejects with EADDRINUSE and the like. */
  listen(): Promise<{host: string; port: number}>
  /** Ends in order: no new connections, then builds, dynos (unless they shall live on), logs, store. */
  close(options?: {stopDynos: boolean}): Promise<void>
}

/** Puts the parts together: the only place that knows them all. */
export async function createPlatform({world = {clock: systemClock, ids: randomIds}, email = () => 'owner@localhost', onFault = () => {}, ...given}: PlatformOptions): Promise<Platform> {
  const settings: Settings = {...given}
  const parts = await openParts(settings, world, onFault)
  observe(parts, presentHappening(parts))
  await prepareOwner(parts, settings.home, email)
  const proxy = createProxy({routes: parts.routes, logs: parts.logs, world, pages: appId => ownPages(parts, appId)})
  const report = (error: unknown, requestId: string) => onFault(`request ${requestId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const apiServer = createApiServer({parts, api, authenticate: (request, endpoint) => callerOf(parts, request, endpoint), authorize, explain, onFault: report})
  const gitServer = createGitServer(parts)
  const served = (what: string, serve: typeof serveBlob) => (request: IncomingMessage, response: ServerResponse) =>
    void serve(parts, request, response).catch((error: unknown) => report(error, what))
  const grants = served('grant', serveGrants)
  const places = [
    {isPath: isBlobPath, handle: served('source blob', serveBlob)},
    {isPath: isSlugPath, handle: served('slug', serveSlug)},
    {isPath: isTelemetryPath, handle: served('telemetry', serveTelemetry)},
  ]
  const streams = createStreams({parts, others: path => places.find(({isPath}) => isPath(path))?.handle})
  const gate = createGate()
  let reviews: ReturnType<typeof watchForStale> | undefined
  const door = createFrontDoor({
    routes: parts.routes, settings, certificates: parts.certificates,
    handlers: {
      api: gate.keep((request, response) => isGrantPath(request.url) ? grants(request, response) : void apiServer(request, response)),
      git: gate.keep((request, response) => void serveGit(parts, gitServer, request, response).catch((error: unknown) => report(error, 'git'))),
      streams: gate.keep(streams.handle),
      app: gate.keep(proxy.handle),
      upgrade: gate.keep(proxy.upgrade),
      rendezvous: gate.keep(createRendezvous({oneOffs: parts.oneOffs, clock: world.clock})),
    },
  })

  return {
    parts,
    async listen() {
      await publishSpaces(parts)
      await publishHosts(parts)
      await serveAllCertificates(parts)
      // The port comes first: where it is taken, nothing must be started that would run on without a platform.
      const address = await door.listen()
      settings.port = address.port
      await parts.deliveries.start()
      await recoverBuilds(parts)
      await failPendingReleases(parts)
      await abandonOrders(parts)
      await parts.drains.start()
      await recoverPromotions(parts)
      await recoverSetups(parts)
      await parts.supervisor.start()
      await recoverTestRuns(parts)
      await recoverReviewApps(parts)
      await recoverRemovals(parts)
      reviews = watchForStale(parts, error => report(error, 'stale review apps'))
      gate.open()
      return address
    },
    close: ({stopDynos} = {stopDynos: false}) => inOrder([
      async () => streams.close(),
      () => door.close(),
      async () => proxy.close(),
      async () => reviews?.close(),
      () => parts.testRuns.close(),
      () => parts.builds.close(),
      () => parts.supervisor.close({stopDynos}),
      () => parts.runner.close(),
      () => parts.drains.close(),
      () => parts.events.heard(),
      () => parts.deliveries.close(),
      () => parts.logs.close(),
      () => parts.store.close(),
    ]),
  }
}

/** Every step is taken, whatever became of the one before it: on a full disk too the rest must end. Then the first failure is told. */
async function inOrder(steps: Array<() => Promise<void>>): Promise<void> {
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function openParts(settings: Settings, world: World, onFault: (fault: string) => void): Promise<Parts> {
  const {home} = settings
  await ensureFolder(home)
  const store = openSqliteStore({file: join(home, 'hokku.db'), onDamage: damage => onFault(damage.message), now: () => world.clock.now()})
  const vault = await openVault(join(home, 'vault-key'))
  const logs = new LogStore({home, clock: world.clock})
  const runner = new ProcessRunner({home, clock: world.clock})
  const routes = new RouteTable()
  const report = (error: unknown) => onFault(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const below = {world, settings, store, vault, logs, runner, routes, events: new Events(report)}
  const certificates = createCertificates({home, clock: world.clock, host: settings.host})
  const drains = createDrains({...below, certificates})
  return {
    ...below, ...createRuntime({...below, telemetryOf: appId => telemetryUrl(below, appId)}), outputs: new OutputFiles(home), builds: new RunningBuilds(), testRuns: new RunningTests(), certificates, drains,
    deliveries: new Deliveries(below, report),
  }
}

/** Who comes first of all is taken for a visitor of the right app already. */
async function publishHosts({store, routes}: Parts): Promise<void> {
  const hosts = new Map<string, string[]>()
  for await (const page of everyRow(store.domains)) for (const {appId, hostname} of page) hosts.set(appId, [...(hosts.get(appId) ?? []), hostname])
  for (const [appId, names] of hosts) routes.setHosts(appId, names)
}

/** Keeps who comes while the platform starts waiting until it knows what it runs. */
function createGate() {
  let open = () => {}
  const opened = new Promise<void>(resolve => (open = resolve))
  const keep = <A extends unknown[]>(handle: (...args: A) => void) => (...args: A): void => void opened.then(() => handle(...args))
  return {keep, open: () => open()}
}

/** A password is good for one thing: to be given a token. */
async function callerOf(parts: Parts, request: IncomingMessage, endpoint?: string): Promise<Caller> {
  if (endpoint !== undefined && isPublic(endpoint)) return anybody
  const credentials = readCredentials(request.headers.authorization)
  const byPassword = endpoint === 'authorization.create' ? await logIn(parts, credentials, parts.settings.password) : undefined
  return byPassword ?? authenticate(parts, credentials)
}

/** git asks for a password only when it is told that it needs one. */
async function serveGit(parts: Parts, git: ReturnType<typeof createGitServer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const caller = await callerOf(parts, request).catch(() => undefined)
  if (caller) return git(request, response, caller)
  request.resume()
  response.writeHead(401, {'www-authenticate': 'Basic realm="Hokku"', 'content-type': 'text/plain'}).end('The password is your API token: `hokku auth:token` shows it.\n')
}

/** An app's own pages, named by its config as on Heroku. */
async function ownPages({store, vault}: Parts, appId: string): Promise<{error?: string | undefined; maintenance?: string | undefined}> {
  const app = await store.apps.find({id: appId})
  const config = app ? vault.openJson<Record<string, string>>(app.configSealed) : {}
  return {error: config['ERROR_PAGE_URL'], maintenance: config['MAINTENANCE_PAGE_URL']}
}
