import type {AccountRecord, AppRecord} from '../model/records.js'
import type {TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'
import type {Manifest} from '../setups/manifest.js'

import {createApp} from '../apps/create.js'
import {destroyApp} from '../apps/destroy.js'
import {stackOf} from '../pipelines/stack.js'
import {stageConfig} from '../pipelines/stage-config.js'
import {startSetup} from '../setups/start.js'
import {awaitDebugger} from './debug.js'
import {runNodes} from './nodes.js'
import {TestRunCancelled} from './running-tests.js'
import {advance} from './status.js'

/**
 * Makes an app of the source as its `app.json` says for tests, with the config vars of the pipeline's stage `test`, runs
 * the tests in it, and removes it. What goes wrong on the way is the run's message.
 */
export async function carryOut(parts: Parts, run: TestRunRecord, user: AccountRecord, signal: AbortSignal): Promise<void> {
  let app: AppRecord | undefined
  try {
    await advance(parts, run, {status: 'creating'})
    app = await makeApp(parts, run, user)
    const manifest = await prepare(parts, run, {app, user}, signal)
    if (run.debug) await awaitDebugger(parts, run, {app, user}, signal)
    await runNodes(parts, run, {app, user, manifest}, signal)
  } catch (error) {
    await advance(parts, run, {status: signal.reason instanceof TestRunCancelled ? 'cancelled' : 'errored', message: error instanceof Error ? error.message : String(error)})
  } finally {
    await closeSetupOutputs(parts, run)
    const left = app && (await parts.store.apps.find({id: app.id}))
    if (left) await destroyApp(parts, left, user)
  }
}

async function makeApp(parts: Parts, {pipelineId, number}: TestRunRecord, user: AccountRecord): Promise<AppRecord> {
  const stack = await stackOf(parts, {id: pipelineId})
  // It is an app like others for as long as it is there. Heroku hides such apps from lists.
  return createApp(parts, user, {name: `ci-${number}-${parts.world.ids.hex(4)}`, ...(stack !== undefined && {stack})})
}

async function prepare(parts: Parts, run: TestRunRecord, {app, user}: {app: AppRecord; user: AccountRecord}, signal: AbortSignal): Promise<Manifest> {
  const [first] = await parts.store.testNodes.list({testRunId: run.id, index: 0})
  const output = parts.outputs.open(first?.setupOutputId ?? run.id)
  const {setup, finished} = await startSetup(parts, {
    app, user, signal, environment: 'test', source: {url: run.sourceUrl, version: run.commitSha, checksum: null}, skipsPostdeploy: true,
    env: {CI: 'true', ...variables(run), ...(await stageConfig(parts, {id: run.pipelineId}, 'test'))}, onOutput: output.write.bind(output),
  })
  await advance(parts, run, {status: 'building', appSetupId: setup.id})
  const {setup: ended, manifest} = await finished
  signal.throwIfAborted()
  if (!manifest) throw new Error([ended.failureMessage, ...ended.manifestErrors].join(': '))
  return manifest
}

/** What Heroku tells the tests of their run. */
const variables = ({id, commitBranch, commitSha}: TestRunRecord) => ({
  HEROKU_TEST_RUN_ID: id, HEROKU_TEST_RUN_BRANCH: commitBranch, HEROKU_TEST_RUN_COMMIT_VERSION: commitSha,
})

/** Who reads along waits for the end. */
async function closeSetupOutputs({outputs, store}: Parts, run: TestRunRecord): Promise<void> {
  for (const {setupOutputId, outputId} of await store.testNodes.list({testRunId: run.id})) {
    await outputs.open(setupOutputId).close()
    await outputs.open(outputId).close()
  }
}
