import type {TestNodeRecord, TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'

export function newNode({world}: Pick<Parts, 'world'>, run: TestRunRecord, index: number): TestNodeRecord {
  const at = new Date(world.clock.now()).toISOString()
  return {
    id: world.ids.uuid(), createdAt: at, updatedAt: at, testRunId: run.id, pipelineId: run.pipelineId, index, status: run.status, exitCode: null,
    errorStatus: null, message: null, setupOutputId: world.ids.uuid(), outputId: world.ids.uuid(), dynoId: null, attachSecretSealed: null,
  }
}
