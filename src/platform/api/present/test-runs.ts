import type {TestCase, TestNode, TestRun} from '../../../lib/api/types.js'
import type {TestCaseRecord, TestNodeRecord, TestRunRecord} from '../../model/test-run-records.js'
import type {Parts} from '../../parts.js'

import {attachUrl} from '../../http/attach-url.js'
import {secureOutputUrl} from '../../logs/stream-urls.js'
import {defaultSize} from '../../model/dyno-sizes.js'
import {absent} from '../find-pipeline.js'
import {times} from '../present.js'
import {presentAccount} from './access.js'
import {presentSetup} from './setups.js'

export async function presentTestRun(parts: Parts, run: TestRunRecord): Promise<TestRun> {
  const account = (await parts.store.accounts.find({id: run.userId})) ?? absent('account')
  const setup = run.appSetupId === null ? undefined : await parts.store.appSetups.find({id: run.appSetupId})
  return {
    actor_email: account.email, app_setup: setup ? {...(await presentSetup(parts, setup))} : null, clear_cache: null, commit_branch: run.commitBranch,
    commit_message: run.commitMessage, commit_sha: run.commitSha, debug: run.debug, ...times(run), dyno: {size: defaultSize}, id: run.id,
    message: run.message, number: run.number, organization: null, pipeline: {id: run.pipelineId}, source_blob_url: run.sourceUrl, status: run.status,
    user: await presentAccount(parts, account), warning_message: null,
  }
}

/** `asked`: what the client says of how it attaches. */
export function presentTestNode(parts: Parts, node: TestNodeRecord, asked: string | undefined): TestNode {
  const secret = node.attachSecretSealed === null ? undefined : parts.vault.open(node.attachSecretSealed)
  return {
    ...times(node), dyno: node.dynoId === null ? null : {id: node.dynoId, attach_url: secret === undefined ? null : attachUrl(parts.settings, secret, asked)},
    error_status: node.errorStatus, exit_code: node.exitCode, id: node.id, index: node.index, message: node.message,
    output_stream_url: secureOutputUrl(parts, node.outputId), pipeline: {id: node.pipelineId}, setup_stream_url: secureOutputUrl(parts, node.setupOutputId),
    status: node.status, test_run: {id: node.testRunId},
  }
}

export const presentTestCase = (one: TestCaseRecord): TestCase => ({
  ...times(one), description: one.description, diagnostic: one.diagnostic, directive: one.directive, id: one.id, number: one.number, passed: one.passed,
  test_node: {id: one.testNodeId}, test_run: {id: one.testRunId},
})
