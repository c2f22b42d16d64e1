import type {PipelineRecord} from '../model/pipeline-records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {pipelineNameProblem} from '../model/names.js'
import {Taken} from '../store/store.js'

export type PipelineOwner = Pick<PipelineRecord, 'ownerId' | 'ownerType'>

/** Throws 422 for a name that can't be, or that another pipeline of the owner has. */
export function createPipeline({store, world}: Parts, name: string, owner: PipelineOwner): Promise<PipelineRecord> {
  const at = new Date(world.clock.now()).toISOString()
  return named(name, () => store.pipelines.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, name, ...owner}))
}

/** As `createPipeline`. */
export function renamePipeline(parts: Parts, pipeline: PipelineRecord, name: string): Promise<PipelineRecord> {
  return named(name, () => change(parts, pipeline, {name}))
}

/** Hands a pipeline over, not its apps. Throws 422 where the new owner has one of that name. */
export function transferPipeline(parts: Parts, pipeline: PipelineRecord, owner: PipelineOwner): Promise<PipelineRecord> {
  return named(pipeline.name, () => change(parts, pipeline, owner))
}

async function named<T>(name: string, keep: () => Promise<T>): Promise<T> {
  const problem = pipelineNameProblem(name)
  if (problem) throw invalidParams(problem)
  try {
    return await keep()
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`Name ${name} is already taken`)
    throw error
  }
}

async function change({store, world}: Parts, pipeline: PipelineRecord, changes: Partial<PipelineRecord>): Promise<PipelineRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  return (await store.pipelines.update(pipeline.id, {...changes, updatedAt})) ?? pipeline
}
