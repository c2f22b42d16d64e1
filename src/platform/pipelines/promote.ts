import type {PipelineRecord, PromotionRecord, PromotionTargetRecord} from '../model/pipeline-records.js'
import type {AccountRecord, AppRecord, ReleaseRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createRelease} from '../deploys/release.js'
import {promote as description} from '../model/descriptions.js'

export interface PromotionRequest {
  pipeline: PipelineRecord
  user: AccountRecord
  source: {app: AppRecord; release: ReleaseRecord}
  targets: AppRecord[]
}

/**
 * Releases the slug that one app runs to others of its pipeline; they keep their config. Resolves as soon as it is on
 * record; it then goes on by itself, each target with its own release phase. Throws 422 for what can't be promoted.
 */
export async function promote(parts: Parts, request: PromotionRequest): Promise<PromotionRecord> {
  const slug = await slugOf(parts, request.source)
  await refuseStrangers(parts, request)
  const {promotion, targets} = await record(parts, request)
  void carryOut(parts, request, promotion, targets, slug).catch((error: unknown) => console.error(error))
  return promotion
}

/** For the platform's start: what it left unfinished when it died ends with what became of each target's release. */
export async function recoverPromotions(parts: Parts): Promise<void> {
  for (const promotion of await parts.store.promotions.list({status: 'pending'})) {
    for (const target of await parts.store.promotionTargets.list({promotionId: promotion.id, status: 'pending'})) {
      const release = target.releaseId === null ? undefined : await parts.store.releases.find({id: target.releaseId})
      await end(parts, target, release ?? 'The platform stopped during this promotion.')
    }
    await complete(parts, promotion)
  }
}

async function slugOf({store}: Parts, {app, release}: PromotionRequest['source']): Promise<SlugRecord> {
  const slug = release.slugId === null ? undefined : await store.slugs.find({id: release.slugId})
  if (release.appId !== app.id) throw invalidParams(`The release v${release.version} is none of ${app.name}.`)
  if (!slug) throw invalidParams(`Release v${release.version} of ${app.name} has no code that could be promoted.`)
  return slug
}

async function refuseStrangers({store}: Parts, {pipeline, source, targets}: PromotionRequest): Promise<void> {
  if (targets.length === 0) throw invalidParams('targets must name an app at least.')
  if (targets.some(({id}) => id === source.app.id)) throw invalidParams(`${source.app.name} can't be promoted to itself.`)
  for (const app of [source.app, ...targets]) {
    if (!(await store.pipelineCouplings.find({appId: app.id, pipelineId: pipeline.id}))) throw invalidParams(`${app.name} is not in the pipeline ${pipeline.name}.`)
  }
}

function record({store, world}: Parts, {pipeline, user, source, targets}: PromotionRequest) {
  const at = new Date(world.clock.now()).toISOString()
  const row = () => ({id: world.ids.uuid(), createdAt: at, updatedAt: at, status: 'pending' as const})
  return store.transaction(async inner => {
    const promotion = await inner.promotions.insert({
      ...row(), pipelineId: pipeline.id, sourceAppId: source.app.id, sourceReleaseId: source.release.id, userId: user.id,
    })
    const rows: PromotionTargetRecord[] = []
    for (const app of targets) rows.push(await inner.promotionTargets.insert({...row(), promotionId: promotion.id, appId: app.id, errorMessage: null, releaseId: null}))
    return {promotion, targets: rows}
  })
}

async function carryOut(parts: Parts, request: PromotionRequest, promotion: PromotionRecord, targets: PromotionTargetRecord[], slug: SlugRecord) {
  await Promise.all(targets.map(target => release(parts, request, target, slug)))
  await complete(parts, promotion)
}

async function release(parts: Parts, {source, user}: PromotionRequest, target: PromotionTargetRecord, slug: SlugRecord): Promise<void> {
  try {
    const copy = await copySlug(parts, slug, target.appId)
    const {release, finished} = await createRelease(parts, {
      appId: target.appId, user, slugId: copy.id, description: description(source.app.name, source.release.version, slug.commit),
    })
    await parts.store.promotionTargets.update(target.id, {releaseId: release.id})
    await end(parts, target, await finished)
  } catch (error) {
    await end(parts, target, error instanceof Error ? error.message : String(error))
  }
}

/** A record of the target's own, of the same files: it stays when the source is destroyed. */
function copySlug({store, world}: Parts, slug: SlugRecord, appId: string): Promise<SlugRecord> {
  const at = new Date(world.clock.now()).toISOString()
  return store.slugs.insert({...slug, id: world.ids.uuid(), createdAt: at, updatedAt: at, appId})
}

async function end({store, world}: Parts, target: PromotionTargetRecord, outcome: ReleaseRecord | string): Promise<void> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  const failure = typeof outcome === 'string' ? outcome : outcome.status === 'succeeded' ? null : 'Release command failed'
  await store.promotionTargets.update(target.id, {status: failure === null ? 'succeeded' : 'failed', errorMessage: failure, updatedAt})
}

async function complete({store, world}: Parts, promotion: PromotionRecord): Promise<void> {
  await store.promotions.update(promotion.id, {status: 'completed', updatedAt: new Date(world.clock.now()).toISOString()})
}
