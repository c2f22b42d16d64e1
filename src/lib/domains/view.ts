import type {Domain} from '../api/types.js'
import type {TableFlags} from '../command/table-flags.js'
import type {Terminal} from '../output/terminal.js'

import {tableOptions} from '../command/table-flags.js'
import {recordType} from './record-type.js'

export type DomainsView = TableFlags & {'no-wrap': boolean}

/** The name that the platform gave the app, then a table of its owner's. */
export function viewDomains(out: Terminal, app: string, domains: readonly Domain[], view: DomainsView): void {
  const {style} = out
  // What is no filter at all fails before anything is shown.
  if (view.filter !== undefined && !view.filter.includes('=')) throw new Error('Filter flag has an invalid value')
  const custom = domains.filter(({kind}) => kind === 'custom')
  out.header(`${style.app(app)} Heroku Domain`)
  out.line(style.info(domains.find(({kind}) => kind === 'heroku')?.hostname ?? ''))
  if (custom.length === 0) return
  out.line('\n')
  out.header(`${style.app(app)} Custom Domains`)
  out.table(custom, {
    hostname: {header: 'Domain Name', get: domain => domain.hostname},
    kind: {header: 'DNS Record Type', get: domain => recordType(domain.hostname)},
    cname: {header: 'DNS Target', get: domain => domain.cname},
    acm_status: {header: 'ACM Status', extended: true, get: domain => domain.acm_status},
    acm_status_reason: {header: 'ACM Status', extended: true, get: domain => domain.acm_status_reason},
    sni_endpoint: {header: 'SNI Endpoint', get: domain => domain.sni_endpoint?.name},
  }, {...tableOptions(view), overflow: 'wrap', noWrap: view['no-wrap']})
}
