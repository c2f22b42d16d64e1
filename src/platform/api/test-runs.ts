import type {Call, Handlers} from '../http/handlers.js'
import type {TestRunRecord} from '../model/test-run-records.js'

import {reachPipeline} from '../access/reach-pipeline.js'
import {attachHeader} from '../../lib/api/attach-frames.js'
import {invalidParams} from '../../lib/api/errors.js'
import {cancelTestRun} from '../ci/cancel.js'
import {startTestRun} from '../ci/start.js'
import {absent, findPipeline} from './find-pipeline.js'
import {inTime, listing} from './listing.js'
import {presentTestCase, presentTestNode, presentTestRun} from './present/test-runs.js'

export const testRun: Handlers<'testRun'> = {
  async create(call) {
    const {parts, caller, body} = call
    const pipeline = await reachPipeline(call, body.pipeline, 'change')
    return presentTestRun(parts, await startTestRun(parts, {
      pipeline, user: caller.account, commitBranch: body.commit_branch, commitMessage: body.commit_message, commitSha: body.commit_sha,
      sourceUrl: body.source_blob_url, debug: body.debug ?? false,
    }))
  },

  info: async call => presentTestRun(call.parts, await findTestRun(call)),

  async infoByPipeline(call) {
    const {id} = await findPipeline(call)
    const {number} = call.params
    const found = /^\d{1,9}$/.test(number) ? await call.parts.store.testRuns.find({pipelineId: id, number: Number(number)}) : undefined
    return presentTestRun(call.parts, found ?? absent('test_run'))
  },

  async list(call) {
    const {id} = await findPipeline(call)
    return listing({
      of: call.parts.store.testRuns, where: {pipelineId: id}, by: {number: 'number', ...inTime}, descending: true, show: run => presentTestRun(call.parts, run),
    })
  },

  /** All that a client can do to a run is to cancel it: the other states are the platform's to know. */
  async update(call) {
    const run = await findTestRun(call)
    const {status, message} = call.body
    if (status !== 'cancelled') throw invalidParams('A test run can only be cancelled.')
    return presentTestRun(call.parts, await cancelTestRun(call.parts, run, message ?? null))
  },
}

export const testNode: Handlers<'testNode'> = {
  async list(call) {
    const {id} = await findTestRun(call)
    return listing({
      of: call.parts.store.testNodes, where: {testRunId: id}, by: {index: 'index', ...inTime},
      show: node => presentTestNode(call.parts, node, call.header(attachHeader.name)),
    })
  },
}

export const testCase: Handlers<'testCase'> = {
  async list(call) {
    const {id} = await findTestRun(call)
    return listing({of: call.parts.store.testCases, where: {testRunId: id}, by: {number: 'number', ...inTime}, show: presentTestCase})
  },
}

async function findTestRun({parts, params}: Call<'testRun'>): Promise<TestRunRecord> {
  return (await parts.store.testRuns.find({id: params.testRun})) ?? absent('test_run')
}
