import type {AccountRecord, AppRecord, ReleaseRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {defaultSize} from '../model/dyno-sizes.js'
import {makeCurrent} from './current.js'
import {tellRelease} from './tell.js'

export interface PhaseRequest {
  app: AppRecord
  release: ReleaseRecord
  slug: SlugRecord
  user: Pick<AccountRecord, 'email' | 'id'>
  onOutput?: ((chunk: Buffer) => void) | undefined
}

/** Minutes that a release command may take on Heroku. */
const limit = 60

/** Phases of one app run one after the other, in the order of their releases. */
const queues = new Map<string, Promise<unknown>>()

/**
 * Runs the `release` process in a one-off dyno with the release's own code and config, then switches to it, or marks it
 * failed. Yields the release as it then stands; never rejects for what the command does.
 */
export function runReleasePhase(parts: Parts, request: PhaseRequest): Promise<ReleaseRecord> {
  const {id} = request.app
  const turn = (queues.get(id) ?? Promise.resolve()).then(() => carryOut(parts, request))
  const settled = turn.catch(() => undefined).then(() => {
    if (queues.get(id) === settled) queues.delete(id)
  })
  queues.set(id, settled)
  return turn
}

async function carryOut(parts: Parts, request: PhaseRequest): Promise<ReleaseRecord> {
  const {app, release, user} = request
  parts.logs.write(app.id, 'app', 'api', `Running release v${release.version} commands by user ${user.email}`)
  const status = await runCommand(parts, request)
  return status === 0 ? switchTo(parts, release, user) : fail(parts, release, user)
}

async function runCommand(parts: Parts, {app, release, slug, user, onOutput}: PhaseRequest): Promise<number> {
  const output = parts.outputs.open(release.outputId ?? release.id)
  const limited = new AbortController()
  const stop = parts.world.clock.after(limit * 60_000, () => limited.abort(new Error(`The release command took longer than ${limit} minutes.`)))
  const write = (chunk: Buffer) => {
    output.write(chunk)
    onOutput?.(chunk)
  }
  try {
    const [formation] = await parts.store.formations.list({appId: app.id, type: 'release'})
    return await parts.oneOffs.runToEnd({
      appId: app.id, releaseId: release.id, userEmail: user.email, type: 'release', command: slug.processTypes['release'] ?? '',
      size: formation?.size ?? defaultSize, env: {}, attach: false, forceNoTty: true, timeToLiveSeconds: null,
    }, write, limited.signal)
  } catch (error) {
    write(Buffer.from(` !  ${error instanceof Error ? error.message : String(error)}\n`))
    return 1
  } finally {
    stop()
    await output.close()
  }
}

/** A later release may have become current meanwhile: then this one succeeded and is past already. */
async function switchTo(parts: Parts, release: ReleaseRecord, user: PhaseRequest['user']): Promise<ReleaseRecord> {
  const {store, world, supervisor, logs} = parts
  const updatedAt = new Date(world.clock.now()).toISOString()
  const {succeeded, scaled} = await store.transaction(async inner => {
    const app = await inner.apps.find({id: release.appId})
    const current = app?.currentReleaseId ? await inner.releases.find({id: app.currentReleaseId}) : undefined
    const isNewest = app !== undefined && (current?.version ?? 0) < release.version
    return {
      scaled: isNewest ? await makeCurrent(inner, world, app, release) : undefined,
      succeeded: await inner.releases.update(release.id, {status: 'succeeded', updatedAt}),
    }
  })
  if (scaled) logs.write(release.appId, 'app', 'api', `Scaled to ${scaled} by user ${user.email}`)
  supervisor.converge(release.appId)
  const record: ReleaseRecord = succeeded ?? {...release, status: 'succeeded'}
  await tellRelease(parts, record, user, {action: 'update', previous: release, isScaled: scaled !== undefined})
  return record
}

async function fail(parts: Parts, release: ReleaseRecord, user: PhaseRequest['user']): Promise<ReleaseRecord> {
  const {store, world, logs} = parts
  const updatedAt = new Date(world.clock.now()).toISOString()
  logs.write(release.appId, 'app', 'api', `Release v${release.version} command failed`)
  const record: ReleaseRecord = (await store.releases.update(release.id, {status: 'failed', updatedAt})) ?? {...release, status: 'failed'}
  await tellRelease(parts, record, user, {action: 'update', previous: release, isScaled: false})
  return record
}

/** What a crash of the platform cut off: the command's end is not known, so the release counts as failed. */
export async function failPendingReleases(parts: Parts): Promise<void> {
  for (const release of await parts.store.releases.list({status: 'pending'})) {
    const user = await parts.store.accounts.find({id: release.userId})
    await fail(parts, release, {id: release.userId, email: user?.email ?? 'unknown@localhost'})
  }
}
