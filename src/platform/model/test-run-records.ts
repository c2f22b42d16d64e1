import type {TestRun} from '../../lib/api/types.js'
import type {Row} from './records.js'

export type TestStatus = TestRun['status']

/** A run of a pipeline's tests: an app that is made for it from a source, and goes with its end. */
export interface TestRunRecord extends Row {
  pipelineId: string
  /** From 1 on, in its pipeline. */
  number: number
  userId: string
  status: TestStatus
  message: string | null
  commitBranch: string
  commitMessage: string
  commitSha: string
  sourceUrl: string
  /** It stops where the tests would begin, for somebody to look around. */
  debug: boolean
  appSetupId: string | null
}

/** One of the dynos that share the tests. */
export interface TestNodeRecord extends Row {
  testRunId: string
  pipelineId: string
  index: number
  status: TestStatus
  exitCode: number | null
  /** What it was doing when it went wrong. */
  errorStatus: string | null
  message: string | null
  setupOutputId: string
  outputId: string
  dynoId: string | null
  /** Opens the attachment of a dyno that waits for somebody. */
  attachSecretSealed: string | null
}

/** A test that a node's output tells of. */
export interface TestCaseRecord extends Row {
  testRunId: string
  testNodeId: string
  number: number
  description: string
  diagnostic: string
  directive: string
  passed: boolean
}

export interface TestRunTables {
  testRuns: TestRunRecord
  testNodes: TestNodeRecord
  testCases: TestCaseRecord
}

const terminal: readonly TestStatus[] = ['cancelled', 'errored', 'failed', 'succeeded']
export const isOver = ({status}: {status: TestStatus}): boolean => terminal.includes(status)
