import type {ConfigVars} from '../../lib/api/types.js'
import type {Deployed} from '../deploys/deploy.js'
import type {AccountRecord, AppRecord, BuildRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Environment, Manifest} from './manifest.js'

import {cp} from 'node:fs/promises'
import {join} from 'node:path'

import {ApiError} from '../../lib/api/errors.js'
import {configure} from '../apps/configure.js'
import {scaleApp} from '../apps/scale.js'
import {readAppJsonText} from '../build/app-json.js'
import {BuildFailure} from '../build/failure.js'
import {parseBuildpack} from '../build/buildpack-ref.js'
import {removeBuilt} from '../build/remove.js'
import {fetchSource} from '../deploys/builds.js'
import {startDeploy} from '../deploys/deploy.js'
import {findStack} from '../model/stacks.js'
import {ensureFolder} from '../world/files.js'
import {orderAddOns} from './add-ons.js'
import {configOf} from './config.js'
import {SetupFailure} from './failure.js'
import {emptyManifest, parseManifest} from './manifest.js'

export interface SetUpRequest {
  app: AppRecord
  user: AccountRecord
  source: {url: string; version: string | null; checksum: string | null}
  /** What of the manifest's `environments` counts. Such apps may do without a manifest. */
  environment?: Environment
  /** Stronger than what the manifest says. */
  env: ConfigVars
  buildpacks?: string[]
  signal: AbortSignal
  onBuild?(build: BuildRecord): Promise<void> | void
  onOutput?(text: Buffer | string): void
}

/**
 * Brings an app that was just made to what its source's `app.json` asks for: stack, buildpacks, config, add-ons, code,
 * formation. Its scripts are for who asked. Throws `SetupFailure`, and the signal's reason when that is aborted.
 */
export async function setUp(parts: Parts, request: SetUpRequest): Promise<Manifest> {
  const work = join(parts.settings.home, 'setups', request.app.id)
  try {
    const source = await fetched(parts, request, await ensureFolder(join(work, 'source')))
    const manifest = await readManifest(source, request)
    const app = await prepare(parts, request, manifest)
    await deployFolder(parts, {...request, app}, source)
    await form(parts, request, manifest)
    return manifest
  } catch (error) {
    request.signal.throwIfAborted()
    if (error instanceof ApiError || error instanceof BuildFailure) throw new SetupFailure(error.message)
    throw error
  } finally {
    await removeBuilt(work).catch((error: unknown) => console.error(error))
  }
}

async function fetched(parts: Parts, {source, signal}: SetUpRequest, folder: string): Promise<string> {
  await fetchSource(parts, source.url, folder, signal, source.checksum)
  return folder
}

async function readManifest(folder: string, {environment}: SetUpRequest): Promise<Manifest> {
  const text = await readAppJsonText(folder)
  if (text === undefined && environment) return emptyManifest()
  if (text === undefined) throw new SetupFailure('app.json not found')
  const {manifest, problems} = parseManifest(text, environment)
  if (problems.length > 0) throw new SetupFailure('invalid app.json', problems)
  return manifest
}

async function prepare(parts: Parts, {app, user, env, buildpacks}: SetUpRequest, manifest: Manifest): Promise<AppRecord> {
  const {config, problems} = configOf(manifest, env, parts.world.ids)
  const stack = manifest.stack === undefined ? undefined : findStack(manifest.stack)
  if (manifest.stack !== undefined && !stack) problems.push(`stack ${manifest.stack} is not available`)
  if (problems.length > 0) throw new SetupFailure('invalid app.json', problems)
  const chosen = buildpacks ?? manifest.buildpacks
  chosen.forEach(known)
  const prepared = await parts.store.apps.update(app.id, {buildpacks: chosen, ...(stack && {stack: stack.name, buildStack: stack.name})})
  await configure(parts, app, user, config)
  await orderAddOns(parts, app, user, manifest.addOns)
  return prepared ?? app
}

/** Throws for what could never be fetched. */
function known(buildpack: string): void {
  try {
    parseBuildpack(buildpack)
  } catch (error) {
    throw new SetupFailure('invalid app.json', [error instanceof Error ? error.message : `${buildpack} is not a buildpack.`])
  }
}

async function deployFolder(parts: Parts, {app, user, environment, source, signal, onBuild, onOutput}: SetUpRequest, folder: string): Promise<void> {
  signal.throwIfAborted()
  const place = parts.builds.begin(app.id)
  if (!place) throw new SetupFailure(`Another build of ${app.name} is in progress.`)
  const cancel = () => void parts.builds.cancel(app.id, 'The build was cancelled.')
  signal.addEventListener('abort', cancel, {once: true})
  try {
    const {build, finished} = await startDeploy(parts, {
      app, user, place, isForTests: environment === 'test', source: {sourceUrl: source.url, version: source.version, versionDescription: null, checksum: source.checksum},
      fetch: to => cp(folder, to, {recursive: true, verbatimSymlinks: true}), ...(onOutput && {onOutput, onReleaseOutput: onOutput}),
    })
    await onBuild?.(build)
    await requireRelease(await finished)
  } finally {
    signal.removeEventListener('abort', cancel)
    place.end()
  }
  signal.throwIfAborted()
}

async function requireRelease({released}: Deployed): Promise<void> {
  if (!released) throw new SetupFailure('app build failed')
  if ((await released.finished).status !== 'succeeded') throw new SetupFailure('Release command failed')
}

/** Process types that the code does not have are left out: an environment may name what others have. */
async function form(parts: Parts, {app, user}: SetUpRequest, {formation}: Manifest): Promise<void> {
  const types = new Set((await parts.store.formations.list({appId: app.id})).map(({type}) => type))
  const changes = Object.entries(formation).filter(([type]) => types.has(type)).map(([type, {quantity, size}]) => ({type, quantity, size}))
  if (changes.length > 0) await scaleApp(parts, app, user, changes)
}
