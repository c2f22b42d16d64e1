import type {TestRun} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {newest, runLine} from './runs.js'
import {viewRuns} from './view-runs.js'

/** Seconds between two looks. */
const interval = 5

/**
 * Shows the runs, then each that is new or has changed, until Ctrl-C. The official command line is told of changes
 * by a web socket of Heroku's dashboard, which no other platform has: asking again serves everywhere.
 */
export async function watchRuns({api, clock, out, signal}: Tools, pipeline: string, first: TestRun[], json: boolean): Promise<TestRun[]> {
  if (json) first.forEach(run => out.line(JSON.stringify(run)))
  else viewRuns(out, first)
  const seen = new Map(first.map(run => [run.id, run.status]))
  for (;;) {
    await clock.sleep(interval * 1000, signal)
    for (const run of newest(await api.testRun.list(pipeline), 15).reverse()) {
      if (seen.get(run.id) === run.status) continue
      seen.set(run.id, run.status)
      out.line(json ? JSON.stringify(run) : runLine(out, run))
    }
  }
}
