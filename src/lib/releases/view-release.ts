import type {Release} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {statusText} from './status.js'

export function viewRelease(out: Terminal, release: Release): void {
  const status = statusText(out.style, release)
  out.header(`Release ${out.style.name(`v${release.version}`)}`)
  out.object({
    'Add-ons': release.addon_plan_names,
    By: out.style.user(release.user?.email ?? ''),
    Change: `${release.description}${status === undefined ? '' : ` (${status})`}`,
    'Eligible for Rollback?': release.eligible_for_rollback ? 'Yes' : 'No',
    When: release.created_at,
  })
}
