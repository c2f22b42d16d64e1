import type {Run} from './command-line.js'
import type {Recorded} from './recorder.js'
import type {Row} from './script.js'
import type {Sides} from './normalise.js'

import {normaliseRequests, normaliseStderr, normaliseText, unwrapped} from './normalise.js'

export type Observable = 'exit' | 'requests' | 'state' | 'stderr' | 'stdout'

/** What was seen on one side. */
export interface Seen {run: Run; requests: Recorded[]; sides: Sides}

export interface Finding {observable: Observable; official: string; ours: string}

/** Where the two sides part; the state is compared by itself. */
export function compare(row: Row, official: Seen, ours: Seen): Finding[] {
  const kinds = row.exitOnly ? (['exit', 'requests'] as const) : (['stdout', 'stderr', 'exit', 'requests'] as const)
  return kinds.flatMap(observable => {
    const finding = {observable, official: views[observable](row, official), ours: views[observable](row, ours)}
    return isEqual(finding) ? [] : [finding]
  })
}

const views = {
  stdout: (row: Row, {run, sides}: Seen) => inOrder(row, normaliseText(run.stdout, sides)),
  stderr: (row: Row, {run, sides}: Seen) => inOrder(row, normaliseStderr(run.stderr, sides)),
  // A help text that is empty is none.
  exit: (row: Row, {run}: Seen) => `${statusOf(run.exit)}${row.exitOnly && run.stdout.trim() === '' ? ' and nothing on stdout' : ''}`,
  requests: (_: Row, {requests, sides}: Seen) => normaliseRequests(requests, sides),
}

/** A shell says 130 for both ways of ending by Ctrl-C. */
const statusOf = (exit: number | string) => (exit === 'SIGINT' ? 130 : exit)

const inOrder = ({sorted}: Row, text: string) => (sorted ? text.split('\n').sort().join('\n') : text)

function isEqual({observable, official, ours}: Finding): boolean {
  if (official === ours) return true
  return observable === 'stderr' && unwrapped(official) === unwrapped(ours)
}
