/** Looks up what belongs to pipelines. Each throws the 404 that names what was not found. */
import type {Call} from '../http/handlers.js'
import type {PipelineCouplingRecord, PipelineRecord, Stage} from '../model/pipeline-records.js'

import {stage as stages} from '../../lib/api/shapes/pipeline-coupling.js'
import {notFound} from '../../lib/api/errors.js'
import {reachPipeline} from '../access/reach-pipeline.js'

/** By id or name: of what the caller may see. Whether they may do more with it was asked before. */
export const findPipeline = (call: Call<'pipeline'>): Promise<PipelineRecord> => reachPipeline(call, call.params.pipeline, 'view')

export async function findCoupling({parts: {store}, params}: Call<'coupling'>): Promise<PipelineCouplingRecord> {
  return (await store.pipelineCouplings.find({id: params.coupling})) ?? absent('pipeline_coupling')
}

export const stageOf = ({params}: Call<'stage'>): Stage =>
  (stages.kind === 'oneOf' && stages.values.includes(params.stage) ? params.stage as Stage : absent('stage'))

export function absent(resource: string): never {
  throw notFound(resource)
}
