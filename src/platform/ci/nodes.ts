import type {AccountRecord, AppRecord} from '../model/records.js'
import type {TestNodeRecord, TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'
import type {Manifest} from '../setups/manifest.js'

import {findDynoSize} from '../model/dyno-sizes.js'
import {readTap} from '../model/tap.js'
import {testOfBuildpack} from '../setups/buildpack-test.js'
import {runScript} from '../setups/run-script.js'
import {newNode} from './new-node.js'
import {SplitOutput} from './split-output.js'
import {advance, advanceNode} from './status.js'

interface Setting {app: AppRecord; user: AccountRecord; manifest: Manifest}

type Outcome = 'errored' | 'failed' | 'succeeded'

/** At most so many dynos share the tests of a run, as on Heroku. */
const most = 32

/** Runs the tests in as many dynos as the manifest's formation has of `test`, all at once. */
export async function runNodes(parts: Parts, run: TestRunRecord, setting: Setting, signal: AbortSignal): Promise<void> {
  const test = setting.manifest.scripts.test ?? (await testOfBuildpack(parts, setting.app))
  if (test === undefined) throw new Error('There is no test script: app.json needs one in environments.test.scripts.test, or the buildpack a bin/test.')
  const nodes = await addNodes(parts, run, Math.min(Math.max(setting.manifest.formation['test']?.quantity ?? 1, 1), most))
  await advance(parts, run, {status: 'running'})
  const outcomes = await Promise.all(nodes.map(node => runNode(parts, node, {...setting, test, total: nodes.length}, signal)))
  signal.throwIfAborted()
  const worst = (['errored', 'failed', 'succeeded'] as const).find(outcome => outcomes.includes(outcome)) ?? 'succeeded'
  await advance(parts, run, {status: worst, message: worst === 'errored' ? 'The tests could not be run: see its nodes.' : null})
}

async function addNodes(parts: Parts, run: TestRunRecord, total: number): Promise<TestNodeRecord[]> {
  for (let index = 1; index < total; index++) await parts.store.testNodes.insert(newNode(parts, run, index))
  return parts.store.testNodes.list({testRunId: run.id}, {order: 'index'})
}

async function runNode(parts: Parts, node: TestNodeRecord, {app, user, manifest, test, total}: Setting & {test: string; total: number}, signal: AbortSignal): Promise<Outcome> {
  const split = new SplitOutput(parts.world.ids.hex(16), parts.outputs.open(node.setupOutputId), parts.outputs.open(node.outputId))
  try {
    const {status, output} = await runScript(parts, {
      app, user, signal, type: 'test', command: split.command(manifest.scripts['test-setup'], test), onOutput: chunk => split.write(chunk),
      env: {CI_NODE_INDEX: String(node.index), CI_NODE_TOTAL: String(total)}, ...sizeOf(manifest),
    })
    await split.close()
    if (!split.hasBegun) return await error(parts, node, `The test-setup script ended with status ${status}.`, status)
    await keepCases(parts, node, output)
    await advanceNode(parts, node, {status: status === 0 ? 'succeeded' : 'failed', exitCode: status})
    return status === 0 ? 'succeeded' : 'failed'
  } catch (failure) {
    await split.close()
    if (signal.aborted) return 'errored'
    return error(parts, node, failure instanceof Error ? failure.message : String(failure), null)
  }
}

function sizeOf({formation}: Manifest): {size?: string} {
  const size = findDynoSize(formation['test']?.size ?? '')
  return size ? {size: size.name} : {}
}

async function error(parts: Parts, node: TestNodeRecord, message: string, exitCode: number | null): Promise<'errored'> {
  await advanceNode(parts, node, {status: 'errored', errorStatus: 'running', message, exitCode})
  return 'errored'
}

async function keepCases({store, world}: Parts, node: TestNodeRecord, output: string): Promise<void> {
  const at = new Date(world.clock.now()).toISOString()
  await store.transaction(async inner => {
    for (const one of readTap(output)) {
      await inner.testCases.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, testRunId: node.testRunId, testNodeId: node.id, ...one})
    }
  })
}
