import type {Domain} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {isApex} from '../domains/record-type.js'

/** What is left to do: the DNS records of the domains whose target is another one now. The platform's own domain is one, too. */
export function viewEnabled(out: Terminal, before: Domain[], domains: Domain[]): void {
  const {code} = out.style
  const moved = domains.filter(domain => before.some(old => old.hostname === domain.hostname && old.cname !== domain.cname))
  const next = domains.length === 0 ? `  Add a custom domain to your app by running ${code('hokku domains:add <yourdomain.com>')}`
    : moved.length > 0 ? '  Update your application\'s DNS settings as follows' : ''
  out.header(`Your certificate will now be managed by Heroku. Check the status by running ${code('hokku certs:auto')}.${next}`)
  if (moved.length === 0) return
  out.table(moved, {
    Domain: domain => domain.hostname,
    'Record Type': domain => (isApex(domain.hostname) ? 'ALIAS/ANAME' : 'CNAME'),
    'DNS Target': domain => domain.cname,
  })
}
