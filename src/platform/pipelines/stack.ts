import type {PipelineRecord, Stage} from '../model/pipeline-records.js'
import type {Parts} from '../parts.js'

import {appsOf} from './couplings.js'

/** What review apps and test runs are made for that don't say it themselves: what its apps nearest to production are. Undefined where it has none. */
export async function stackOf(parts: Parts, pipeline: Pick<PipelineRecord, 'id'>): Promise<string | undefined> {
  for (const stage of nearest) {
    const [app] = await appsOf(parts, pipeline, stage)
    if (app) return app.stack
  }
  return undefined
}

const nearest: Stage[] = ['production', 'staging', 'development']
