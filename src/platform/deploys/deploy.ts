import type {AccountRecord, AppRecord, BuildRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Released} from './release.js'
import type {RunningBuild} from './running-builds.js'

import {join} from 'node:path'

import {build, sourceFolder} from '../build/build.js'
import {removeBuilt} from '../build/remove.js'
import {ensureFolder} from '../world/files.js'
import {BuildOutput} from './build-output.js'
import {lastWords} from './failure-text.js'
import {keepSlug} from './keep-slug.js'
import {launch} from './launch.js'
import {limited} from './limited.js'

export interface DeployRequest {
  app: AppRecord
  user: AccountRecord
  /** As the build's record and the API show it. */
  source: Pick<BuildRecord, 'checksum' | 'sourceUrl' | 'version' | 'versionDescription'>
  /** For this build in place of the app's own. */
  buildpacks?: string[]
  /** It is built to be tested. */
  isForTests?: boolean
  /** The app's place among the running builds; the caller ends it. */
  place: RunningBuild
  /** Puts the app's files into an empty folder. What it throws fails the build; a `BuildFailure` says why. */
  fetch(folder: string, signal: AbortSignal): Promise<void>
  /** Gets what the build prints, besides its output stream. */
  onOutput?(text: Buffer | string): void
  /** Gets what the release phase prints. */
  onReleaseOutput?(chunk: Buffer): void
}

export interface Deploy {
  /** As it was recorded, pending. */
  build: BuildRecord
  /** Resolves when the build has ended; a release phase may still run. Rejects only where the end can't be recorded. */
  finished: Promise<Deployed>
}

export interface Deployed {
  /** `succeeded` or `failed` */
  build: BuildRecord
  /** Present where it succeeded. */
  released?: Released
}

/** From source to running app: builds, keeps the slug, makes the release. The build is on record before it begins. */
export async function startDeploy(parts: Parts, request: DeployRequest): Promise<Deploy> {
  const app = (await parts.store.apps.find({id: request.app.id})) ?? request.app
  const record = await parts.store.builds.insert(buildRecord(parts, app, request))
  parts.logs.write(app.id, 'app', 'api', `Build started by user ${request.user.email}`)
  await parts.events.publish({subject: 'build', action: 'create', record, actor: request.user})
  return {build: record, finished: carryOut(parts, {...request, app}, record)}
}

/** Minutes that a build may take on Heroku. */
const limit = 15

function buildRecord({world}: Parts, app: AppRecord, {user, source, buildpacks}: DeployRequest): BuildRecord {
  const now = new Date(world.clock.now()).toISOString()
  return {
    id: world.ids.uuid(), createdAt: now, updatedAt: now, appId: app.id, userId: user.id, status: 'pending', ...source,
    buildpacks: (buildpacks ?? app.buildpacks).map(url => ({name: null, url})), stack: app.buildStack, slugId: null, releaseId: null,
    outputId: world.ids.uuid(),
  }
}

async function carryOut(parts: Parts, request: DeployRequest, record: BuildRecord): Promise<Deployed> {
  const output = new BuildOutput(parts.outputs.open(record.outputId), request.onOutput)
  const {write} = output
  const work = join(parts.settings.home, 'builds', record.id)
  const time = limited(parts.world.clock, limit * 60_000, request.place.signal, `Push rejected, the build took longer than ${limit} minutes.`)
  try {
    const slug = await buildSlug(parts, request, record, work, write, time.signal)
    const released = await launch(parts, {app: request.app, user: request.user, slug, write, onReleaseOutput: request.onReleaseOutput})
    await output.close('')
    return {released, build: await end(parts, request, record, 'succeeded', {slugId: slug.id, releaseId: released.release.id})}
  } catch (error) {
    await output.close(await lastWords(error, parts.settings.home))
    return {build: await end(parts, request, record, 'failed', {})}
  } finally {
    time.end()
    // What can't be removed now goes with the platform's next start.
    await removeBuilt(work).catch((error: unknown) => console.error(error))
  }
}

async function buildSlug(
  parts: Parts, {app, buildpacks, fetch, isForTests = false, source}: DeployRequest, record: BuildRecord, work: string,
  write: (text: Buffer | string) => void, signal: AbortSignal,
): Promise<SlugRecord> {
  await fetch(await ensureFolder(sourceFolder(work)), signal)
  const built = await build({
    home: parts.settings.home, appId: app.id, work, stack: record.stack, buildpacks: buildpacks ?? app.buildpacks,
    config: parts.vault.openJson<Record<string, string>>(app.configSealed), sourceVersion: source.version, requestId: record.id, isForTests, write, signal,
  })
  await parts.store.builds.update(record.id, {buildpacks: built.buildpacks})
  const slug = await keepSlug(parts, app, built, record)
  await parts.store.apps.update(app.id, {buildpackDescription: built.description, slugSize: built.size})
  // From here on a restart of the platform can tell whether the deploy came through.
  await parts.store.builds.update(record.id, {slugId: slug.id})
  return slug
}

async function end(parts: Parts, {user}: DeployRequest, record: BuildRecord, status: 'failed' | 'succeeded', changes: Partial<BuildRecord>): Promise<BuildRecord> {
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  const ended = await parts.store.builds.update(record.id, {status, updatedAt, ...changes})
  parts.logs.write(record.appId, 'app', 'api', status === 'failed' ? 'Build failed -- check your build output' : 'Build succeeded')
  const now: BuildRecord = ended ?? {...record, status, ...changes}
  await parts.events.publish({subject: 'build', action: 'update', record: now, previous: record, actor: user})
  return now
}
