import type {AdvancedQuota} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {gigabytes} from './gigabytes.js'

/** Thresholds, and where the database is between them. */
export function viewQuota(out: Terminal, quota: AdvancedQuota): void {
  const {critical_gb: critical, enforcement_action: action, type, warning_gb: warning} = quota
  out.header(capitalized(type))
  out.object({
    Warning: warning === null ? 'Not set' : gigabytes(warning),
    Critical: critical === null ? 'Not set' : gigabytes(critical),
    'Enforcement Action': capitalized(action),
    Status: quotaStatus(out, quota),
  })
}

/** `1.10 GB / 100.00 GB (1.10%) (Within configured quotas)` */
export function quotaStatus({style}: Pick<Terminal, 'style'>, quota: AdvancedQuota): string {
  const {critical_gb: critical, current_gb: current} = quota
  const {text, tone} = stateOf(quota)
  const share = critical !== null && current ? ` (${(current / critical * 100).toFixed(2)}%)` : ''
  return `${gigabytes(current)}${critical === null ? '' : ` / ${gigabytes(critical)}`}${share} (${style[tone](text)})`
}

function stateOf({critical_gb: critical, current_gb: size, enforcement_active: isActive, warning_gb: warning}: AdvancedQuota): {text: string; tone: 'failure' | 'inactive' | 'success' | 'warning'} {
  const current = size ?? 0
  if (critical === null && warning === null) return {text: 'No quotas set', tone: 'inactive'}
  if (critical !== null && current > critical) return {text: isActive ? 'Restricted' : 'Exceeded configured critical quota', tone: 'failure'}
  if (warning !== null && current > warning) return {text: 'Exceeded configured warning quota', tone: 'warning'}
  return {text: 'Within configured quotas', tone: 'success'}
}

/** `otherQuota` → `Otherquota` */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
