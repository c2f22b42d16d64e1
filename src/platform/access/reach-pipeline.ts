/** Pipelines and what belongs to them, as far as a caller may see them: what `reach` is for apps. */
import type {PipelineCouplingRecord, PipelineRecord} from '../model/pipeline-records.js'
import type {Asking} from './reach.js'

import {forbidden, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {both} from '../store/where.js'
import {roleOf} from './permissions.js'
import {permissionsOnApp} from './reach.js'
import {visiblePipelines} from './visible.js'

export type PipelineNeed = 'change' | 'view'

/** By id or name; of several that have the name, the caller's own goes first. Throws 404 and 403 as `reachApp` does. */
export async function reachPipeline(asking: Asking, identity: string, need: PipelineNeed): Promise<PipelineRecord> {
  const {parts: {store}, caller} = asking
  const named = await store.pipelines.list(both<PipelineRecord>(isUuid(identity) ? {id: identity} : {name: identity}, visiblePipelines(caller.authorization)))
  const [found] = named.sort((a, b) => Number(b.ownerId === caller.account.id) - Number(a.ownerId === caller.account.id))
  if (!found) throw notFound('pipeline')
  if (need === 'change' && !(await mayChange(asking, found))) throw forbidden(`You do not have the permission to do that with the pipeline ${found.name}.`)
  return found
}

/** Whoever decides about an app can take it out of its pipeline, whosever that is. */
export async function reachCoupling(asking: Asking, id: string, need: PipelineNeed): Promise<PipelineCouplingRecord> {
  const coupling = await asking.parts.store.pipelineCouplings.find({id})
  const held = coupling && (await permissionsOnApp(asking, coupling.appId))
  if (coupling && held?.has(need === 'view' ? 'view' : 'manage')) return coupling
  await reachPipeline(asking, coupling?.pipelineId ?? '', need).catch(error => {
    throw coupling && held?.has('view') ? forbidden('You do not have the permission to do that with this app or its pipeline.') : error
  })
  if (!coupling) throw notFound('pipeline_coupling')
  return coupling
}

/** The pipeline of a test run. */
export async function reachTestRun(asking: Asking, id: string, need: PipelineNeed): Promise<PipelineRecord> {
  const run = await asking.parts.store.testRuns.find({id})
  if (!run) throw notFound('test_run')
  return reachPipeline(asking, run.pipelineId, need)
}

/** The pipeline of a review app. */
export async function reachReviewApp(asking: Asking, id: string, need: PipelineNeed): Promise<PipelineRecord> {
  const reviewApp = await asking.parts.store.reviewApps.find({id})
  if (!reviewApp) throw notFound('review_app')
  return reachPipeline(asking, reviewApp.pipelineId, need)
}

/** The pipeline of a promotion. */
export async function reachPromotion(asking: Asking, id: string, need: PipelineNeed): Promise<PipelineRecord> {
  const promotion = await asking.parts.store.promotions.find({id})
  if (!promotion) throw notFound('pipeline_promotion')
  return reachPipeline(asking, promotion.pipelineId, need)
}

async function mayChange({parts, caller: {authorization}}: Asking, {ownerId, ownerType}: PipelineRecord): Promise<boolean> {
  if (ownerType === 'user') return ownerId === authorization.accountId && authorization.teamId === null
  const role = await roleOf(parts, authorization, ownerId)
  return role === 'admin' || role === 'member'
}
