import type {Style, Terminal} from '../output/terminal.js'
import type {ErrorCounts} from '../metrics/errors.js'

import {levelOf, titleOf} from './error-codes.js'

const colors: Readonly<Record<ReturnType<typeof levelOf>, keyof Style>> = {critical: 'failure', info: 'info', warning: 'warning'}

export function viewErrors(out: Terminal, app: string, hours: number, {dyno, router}: ErrorCounts): void {
  const rows = Object.entries({router, ...dyno}).flatMap(([source, counts]) => Object.entries(counts).map(([code, count]) => ({source, code, count})))
  const {style} = out
  if (rows.length === 0) return out.line(`No errors on ${style.app(app)} in the last ${hours} hours`)
  out.header(`Errors on ${style.app(app)} in the last ${hours} hours`)
  out.table(rows, {
    Source: ({source}) => source,
    Name: ({code}) => style[colors[levelOf(code)]](code),
    Level: ({code}) => style[colors[levelOf(code)]](levelOf(code)),
    Desc: ({code}) => titleOf(code),
    Count: ({count}) => count,
  })
}
