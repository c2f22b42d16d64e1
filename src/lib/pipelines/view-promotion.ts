import type {Terminal} from '../output/terminal.js'
import type {Promoted} from './promote.js'

import {Silent} from '../command/errors.js'
import {padEnd, widthOf} from '../output/width.js'

/** An app a line, with what went wrong under it. A promotion that failed in part has failed. */
export function viewPromotion(out: Terminal, promoted: readonly Promoted[]): void {
  const hasFailed = promoted.some(({status}) => status !== 'succeeded')
  if (hasFailed) out.warn('\nPromotion to some apps failed')
  else out.line('\nPromotion successful')
  const width = Math.max(...promoted.map(({name}) => widthOf(out.style.app(name)))) + 2
  for (const {error_message: reason, name, status} of promoted) {
    out.line(padEnd(`${out.style.app(name)}:`, width) + status)
    if (reason) out.line(' '.repeat(width) + reason)
  }
  if (hasFailed) throw new Silent(1)
}
