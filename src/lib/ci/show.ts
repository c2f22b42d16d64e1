import type {TestNode, TestRun} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError, Silent} from '../command/errors.js'
import {string} from '../command/flags.js'
import {nodeLine, runLine} from './runs.js'

export const nodeFlag = () => ({node: string({description: 'the node number to show its setup and output'})})

export interface Shown {run: TestRun; nodes: TestNode[]}

/**
 * Shows a test run: what its one node, or the wanted one, printed, whose exit code is then ours; else its nodes.
 * With `json` nothing is shown, for all of it is told then.
 */
export async function showRun(tools: Tools, run: TestRun, {json, node: wanted}: {json: boolean; node: string | undefined}): Promise<Shown> {
  const nodes = await tools.api.testNode.list(run.id)
  if (json) return {run, nodes}
  const only = nodes.length === 1 || wanted !== undefined
  if (only) await showNode(tools, run, chosenNode(run, nodes, wanted), nodes.length === 1 && wanted !== undefined)
  else if (nodes.length === 0) throw nothing(run)
  else showNodes(tools, run, nodes)
  return {run, nodes}
}

function chosenNode(run: TestRun, nodes: readonly TestNode[], wanted: string | undefined): TestNode {
  const [first] = nodes
  const found = nodes.length === 1 ? first : nodes.find(({index}) => index === Number(wanted))
  if (!found) throw nothing(run)
  return found
}

async function showNode({backend, out, signal}: Tools, run: TestRun, node: TestNode, isWarned: boolean): Promise<void> {
  for (const url of [node.setup_stream_url, node.output_stream_url]) {
    for await (const chunk of untilNul(backend.stream(url, signal))) out.write(chunk)
  }
  out.line()
  out.line(runLine(out, run))
  if (isWarned) warnOfNode(out)
  if (node.exit_code) throw new Silent(node.exit_code)
}

function showNodes({out}: Tools, run: TestRun, nodes: readonly TestNode[]): void {
  out.line(runLine(out, run))
  out.line()
  for (const node of nodes) out.line(nodeLine(out, node))
}

function warnOfNode(out: Tools['out']): void {
  out.line()
  out.warn("This pipeline doesn't have parallel test runs, but you specified a node")
  out.warn('See https://devcenter.heroku.com/articles/heroku-ci-parallel-test-runs for more info')
}

const nothing = ({number, status}: TestRun) => new CommandError(`Test run ${number} was ${status}. No Heroku CI runs found for this pipeline.`)

/** A chunk of a single NUL says that no more comes, though the stream stays open. */
export async function* untilNul(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk.length === 1 && chunk[0] === 0) return
    yield chunk
  }
}
