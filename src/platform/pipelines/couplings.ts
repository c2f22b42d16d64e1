import type {PipelineCouplingRecord, PipelineRecord, Stage} from '../model/pipeline-records.js'
import type {AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {Taken} from '../store/store.js'

/** Puts an app into a pipeline. Throws 422 where it is in one. */
export async function coupleApp({store, world}: Parts, app: AppRecord, pipeline: PipelineRecord, stage: Stage): Promise<PipelineCouplingRecord> {
  const at = new Date(world.clock.now()).toISOString()
  try {
    return await store.pipelineCouplings.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, pipelineId: pipeline.id, stage})
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`${app.name} is in a pipeline already. An app can be in one: remove it from there first.`)
    throw error
  }
}

export async function moveApp({store, world}: Parts, coupling: PipelineCouplingRecord, stage: Stage): Promise<PipelineCouplingRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  return (await store.pipelineCouplings.update(coupling.id, {stage, updatedAt})) ?? coupling
}

/** The apps of a pipeline, those of one stage where it is given, by name. */
export async function appsOf({store}: Parts, pipeline: {id: string}, stage?: Stage): Promise<AppRecord[]> {
  const couplings = await store.pipelineCouplings.list({pipelineId: pipeline.id, ...(stage && {stage})})
  const apps = await Promise.all(couplings.map(({appId}) => store.apps.find({id: appId})))
  return apps.filter(app => app !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1))
}
