import type {PipelineRecord, PipelineRepositoryRecord} from '../model/pipeline-records.js'
import type {AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {notFound} from '../../lib/api/errors.js'
import {stableNumber} from '../model/stable-id.js'

/** Instead of GitHub's, the repositories that apps of this platform are pushed to: `local/APP`. */
export const localOwner = 'local'

export interface Repository {id: number; name: string; app: AppRecord}

export const repositoryOf = (app: AppRecord): Repository => ({id: stableNumber(`repository ${app.id}`), name: `${localOwner}/${app.name}`, app})

/** From now on the pipeline's review apps and tests are made of that repository. */
export async function connectRepository({store, world}: Parts, pipeline: PipelineRecord, {app}: Repository): Promise<void> {
  const at = new Date(world.clock.now()).toISOString()
  await store.transaction(async inner => {
    const before = await inner.pipelineRepositories.find({pipelineId: pipeline.id})
    if (before) await inner.pipelineRepositories.delete(before.id)
    const connection: PipelineRepositoryRecord = {id: world.ids.uuid(), createdAt: at, updatedAt: at, pipelineId: pipeline.id, appId: app.id}
    await inner.pipelineRepositories.insert(connection)
  })
}

/** That of an app's pipeline, where it is connected to one; else the app's own. */
export async function repositoryOfApp({store}: Parts, app: AppRecord): Promise<Repository> {
  const coupling = await store.pipelineCouplings.find({appId: app.id})
  const connection = coupling && (await store.pipelineRepositories.find({pipelineId: coupling.pipelineId}))
  return repositoryOf((connection && (await store.apps.find({id: connection.appId}))) ?? app)
}

/** Throws 404 where the pipeline has none. */
export async function connectedRepository({store}: Parts, pipeline: PipelineRecord): Promise<Repository> {
  const connection = await store.pipelineRepositories.find({pipelineId: pipeline.id})
  const app = connection && (await store.apps.find({id: connection.appId}))
  if (!app) throw Object.assign(notFound('repository'), {message: `The pipeline ${pipeline.name} is connected to no repository: hokku pipelines:connect ${pipeline.name} -r ${localOwner}/APP.`})
  return repositoryOf(app)
}
