import type {TestRun} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {Silent} from '../command/errors.js'
import {runLine} from './runs.js'
import {untilNul} from './show.js'

const waiting = ['pending', 'creating']
const unfinished = [...waiting, 'building', 'running', 'debugging']

/** Shows what the first node of a run prints, from its setup to its end. The node's exit code is ours. */
export async function followRun(tools: Tools, started: TestRun, json: boolean): Promise<TestRun> {
  const {api, out} = tools
  let run = await out.action('Waiting for build to start', () => reach(tools, started, ({status}) => !waiting.includes(status)))
  const [node] = await api.testNode.list(run.id)
  if (node) await show(tools, node.setup_stream_url, json)
  if (unfinished.includes(run.status)) run = await reach(tools, run, ({status}) => status !== 'building')
  if (node) await show(tools, node.output_stream_url, json)
  if (unfinished.includes(run.status)) run = await reach(tools, run, ({status}) => !unfinished.includes(status))
  const [ended] = await api.testNode.list(run.id)
  const code = ended?.exit_code ?? (run.status === 'succeeded' ? 0 : 1)
  if (json) out.json({run, exit_code: code})
  else out.line(`\n${runLine(out, run)}`)
  throw new Silent(code)
}

/** Asks until the run is as far as that. */
export async function reach({api, clock, signal}: Tools, {number, pipeline}: TestRun, isReached: (run: TestRun) => boolean): Promise<TestRun> {
  for (;;) {
    const run = await api.testRun.infoByPipeline(pipeline.id, String(number))
    if (isReached(run)) return run
    await clock.sleep(1000, signal)
  }
}

async function show({backend, out, signal}: Tools, url: string, json: boolean): Promise<void> {
  for await (const chunk of untilNul(backend.stream(url, signal))) if (!json) out.write(chunk)
}
