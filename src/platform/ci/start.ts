import type {PipelineRecord} from '../model/pipeline-records.js'
import type {AccountRecord} from '../model/records.js'
import type {TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'
import type {Store} from '../store/store.js'

import {invalidParams} from '../../lib/api/errors.js'
import {isHttpUrl} from '../model/addresses.js'
import {carryOut} from './carry-out.js'
import {newNode} from './new-node.js'

export interface TestRunRequest extends Pick<TestRunRecord, 'commitBranch' | 'commitMessage' | 'commitSha' | 'debug' | 'sourceUrl'> {
  pipeline: PipelineRecord
  user: AccountRecord
}

/** Starts a run of a pipeline's tests. Resolves as soon as it is on record; it then goes on by itself. */
export async function startTestRun(parts: Parts, request: TestRunRequest): Promise<TestRunRecord> {
  if (!isHttpUrl(request.sourceUrl)) throw invalidParams('source_blob_url must be an http or https URL.')
  const run = await parts.store.transaction(store => record(parts, store, request))
  parts.testRuns.begin(run.id, signal => carryOut(parts, run, request.user, signal))
  return run
}

async function record({world}: Parts, store: Store, {pipeline, user, ...given}: TestRunRequest): Promise<TestRunRecord> {
  const [last] = await store.testRuns.list({pipelineId: pipeline.id}, {order: 'number', descending: true, max: 1})
  const at = new Date(world.clock.now()).toISOString()
  const run = await store.testRuns.insert({
    id: world.ids.uuid(), createdAt: at, updatedAt: at, pipelineId: pipeline.id, number: (last?.number ?? 0) + 1, userId: user.id, status: 'pending',
    message: null, ...given, appSetupId: null,
  })
  await store.testNodes.insert(newNode({world}, run, 0))
  return run
}
