import type {TestRun} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {iconOf} from './runs.js'

export function viewRuns(out: Terminal, runs: readonly TestRun[]): void {
  out.table(runs, {
    icon: {header: ' ', get: ({status}) => iconOf(out, status)},
    number: {header: ' ', get: ({number}) => number},
    branch: ({commit_branch: branch}) => branch,
    sha: ({commit_sha: sha}) => sha.slice(0, 7),
    status: ({status}) => status,
  })
}
