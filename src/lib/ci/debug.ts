import type {TestNode, TestRun} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {currentCommit} from '../git/commit.js'
import {sizeOf} from '../run/console.js'
import {runSession} from '../run/session.js'
import {organizationOf, runOf} from './begin.js'
import {reach} from './follow.js'
import {sourceOf} from './source.js'

export interface Debugging {pipeline: string; noCache: boolean; noSetup: boolean; isTerminal: boolean}

/** A test dyno of what is checked out here, joined to this terminal; cancelled when the session is over. */
export async function debugRun(tools: Tools, debugging: Debugging): Promise<TestRun> {
  const {api, out} = tools
  const {noSetup, pipeline} = debugging
  const organization = await organizationOf(tools, pipeline)
  const commit = await currentCommit(tools.cwd)
  const source = await out.action('Preparing source', () => sourceOf(tools, commit.sha))
  const run = await out.action('Creating test run', async () => {
    const created = await api.testRun.create(
      {...runOf(commit), ...(organization === undefined ? {} : {organization}), pipeline, source_blob_url: source, debug: true, clear_cache: debugging.noCache},
      {version: '3.ci'},
    )
    return reach(tools, created, ({status}) => ['debugging', 'errored'].includes(status))
  })
  if (run.status === 'errored') throw new CommandError(`Test run creation failed while ${run.status} with message "${run.message}"`, {exit: 1})
  out.line(noSetup ? 'Attaching to test dyno...' : 'Running setup and attaching to test dyno...')
  const [node] = await api.testNode.list(run.id, {version: '3.ci'})
  try {
    await session(tools, node, debugging)
  } finally {
    await out.action('Cancelling test run', () => api.testRun.update(run.id, {status: 'cancelled', message: 'debug run cancelled by the command line'}, {version: '3.ci'}))
  }
  return run
}

async function session({backend, signal}: Tools, node: TestNode | undefined, {isTerminal, noSetup}: Debugging): Promise<void> {
  if (!node?.dyno?.attach_url) throw new Error('The platform gave no address to join the test dyno at.')
  const attached = await backend.attach(node.dyno.attach_url, {signal, ...(isTerminal ? {tty: sizeOf(process)} : {})})
  if (!noSetup) await attached.write(Buffer.from('ci setup && eval $(ci env)\n'))
  await runSession({attached, isTerminal, signal, screen: process})
}
