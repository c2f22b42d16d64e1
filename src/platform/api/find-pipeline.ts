/** Looks up what belongs to pipelines. Each throws the 404 that names what was not found. */
import type {Call} from '../http/handlers.js'
import type {PipelineCouplingRecord, PipelineRecord, Stage} from '../model/pipeline-records.js'
import type {AppRecord} from '../model/records.js'

import {stage as stages} from '../../lib/api/shapes/pipeline-coupling.js'
import {notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {findApp} from './find.js'

/** By id or name. Of several that have the name, the asking account's own goes first. */
export async function findPipeline({parts: {store}, caller, params}: Call<'pipeline'>): Promise<PipelineRecord> {
  const {pipeline: identity} = params
  if (isUuid(identity)) return (await store.pipelines.find({id: identity})) ?? absent('pipeline')
  return (await store.pipelines.find({name: identity, ownerId: caller.account.id})) ?? (await store.pipelines.find({name: identity})) ?? absent('pipeline')
}

/** A reference of a request's body. */
export const pipelineNamed = (call: Call, pipeline: string): Promise<PipelineRecord> => findPipeline({...call, params: {pipeline}})
export const appNamed = (call: Call, app: string): Promise<AppRecord> => findApp({...call, params: {app}})

export async function findCoupling({parts: {store}, params}: Call<'coupling'>): Promise<PipelineCouplingRecord> {
  return (await store.pipelineCouplings.find({id: params.coupling})) ?? absent('pipeline_coupling')
}

export const stageOf = ({params}: Call<'stage'>): Stage =>
  (stages.kind === 'oneOf' && stages.values.includes(params.stage) ? params.stage as Stage : absent('stage'))

export function absent(resource: string): never {
  throw notFound(resource)
}
