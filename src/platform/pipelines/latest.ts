import type {PipelineRecord} from '../model/pipeline-records.js'
import type {AppRecord, BuildRecord, ReleaseRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {appsOf} from './couplings.js'

export interface OfApp<R> {app: AppRecord; record: R}

/** The newest build of every app in the pipeline that has one. */
export const latestBuilds = (parts: Parts, pipeline: PipelineRecord): Promise<Array<OfApp<BuildRecord>>> =>
  ofEach(parts, pipeline, async app => (await parts.store.builds.list({appId: app.id}, {order: 'createdAt', descending: true, max: 1}))[0])

export const latestReleases = (parts: Parts, pipeline: PipelineRecord): Promise<Array<OfApp<ReleaseRecord>>> =>
  ofEach(parts, pipeline, async app => (await parts.store.releases.list({appId: app.id}, {order: 'version', descending: true, max: 1}))[0])

/** A deployment is a release that brought other code than the one before it; the newest that succeeded. */
export const latestDeployments = (parts: Parts, pipeline: PipelineRecord): Promise<Array<OfApp<ReleaseRecord>>> =>
  ofEach(parts, pipeline, async app => {
    const releases = await parts.store.releases.list({appId: app.id, status: 'succeeded'}, {order: 'version', descending: true})
    return releases.find(({slugId}, index) => slugId !== null && slugId !== releases[index + 1]?.slugId)
  })

async function ofEach<R>(parts: Parts, pipeline: PipelineRecord, find: (app: AppRecord) => Promise<R | undefined>): Promise<Array<OfApp<R>>> {
  const found = []
  for (const app of await appsOf(parts, pipeline)) found.push({app, record: await find(app)})
  return found.flatMap(({app, record}) => (record ? [{app, record}] : []))
}
