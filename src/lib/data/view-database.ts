import type {AddOnAttachment, AdvancedDatabase, AdvancedPool} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {minuteOf} from '../output/time.js'
import {attachedTo, leader} from './attachments.js'
import {gigabytes} from './gigabytes.js'
import {capitalized, quotaStatus} from './quota.js'

/** A database, then each of its pools, the leader's first, with the names under which its app knows it. */
export function viewDatabase(out: Terminal, database: AdvancedDatabase, attachments: readonly AddOnAttachment[]): void {
  const {addon, app, pools} = database
  out.header(`${out.style.datastore(addon.name)} on ${out.style.app(app.name)}`)
  out.object(factsOf(out, database))
  out.line()
  const own = attachments.filter(attachment => attachment.app.name === app.name)
  for (const pool of pools.toSorted(leaderFirst)) viewPool(out, pool, own.filter(attachment => attachedTo(attachment).pool === pool.name))
}

const factsOf = (out: Terminal, database: AdvancedDatabase): Record<string, unknown> => ({
  Plan: capitalized(database.tier),
  Status: capitalized(database.status),
  'Data Size': dataSize(database),
  Tables: tables(out, database),
  'PG Version': database.version,
  Rollback: rollback(database),
  Region: database.region,
  'Forked From': database.forked_from ? out.style.datastore(database.forked_from.name) : undefined,
  Created: minuteOf(database.created_at),
  Quotas: ' ',
  ...Object.fromEntries(database.quotas.map(quota => [`  ${capitalized(quota.type)}`, quotaStatus(out, quota)])),
})

const limitOf = ({plan_limits: limits}: AdvancedDatabase, wanted: string) => limits.find(({name}) => name === wanted)

function dataSize(database: AdvancedDatabase): string {
  const {current = null, limit = null} = limitOf(database, 'storage-limit-in-gb') ?? {}
  return current === null || limit === null ? 'N/A' : `${gigabytes(current)} / ${gigabytes(limit)}`
}

function tables({style}: Terminal, database: AdvancedDatabase): string {
  const {current = null, limit = null} = limitOf(database, 'table-limit') ?? {}
  if (current === null || limit === null) return 'N/A'
  return `${current} / ${limit} (${current > limit ? style.failure('Not in compliance') : style.success('In compliance')})`
}

function rollback({features}: AdvancedDatabase): string {
  if (!features.rollback?.enabled) return 'Unsupported'
  const {earliest_time: earliest} = features.rollback
  return earliest ? `earliest from ${minuteOf(earliest)}` : 'Unavailable'
}

function viewPool(out: Terminal, pool: AdvancedPool, attachments: readonly AddOnAttachment[]): void {
  const {compute_instances: instances, connections_used: used, expected_connection_limit: limit, expected_count: count, expected_level: level, name} = pool
  const names = attachments.map(attachment => out.style.attachment(attachment.name)).join(', ')
  out.header(`${name === leader ? 'Leader pool' : `Follower pool ${out.style.name(name)}`}${names && ` (attached as ${names})`}`)
  out.line(`  ${poolStatus(out, pool)}`)
  out.line(`  Connections: ${used} / ${limit} used`)
  out.line(`  ${count} instance${count === 1 ? '' : 's'} of ${level}${count > 1 ? ' (HA)' : ''}:`)
  for (const {id, role, status} of instances) out.line(`    ${role}.${id}: ${status}`)
  out.line()
}

function poolStatus({style}: Terminal, {status}: AdvancedPool): string {
  if (status === 'available') return style.success('✓ Available')
  const isChanging = status === 'modifying' || status === 'provisioning'
  return isChanging ? style.warning(`⚡ ${capitalized(status)}`) : capitalized(status)
}

const leaderFirst = (a: AdvancedPool, b: AdvancedPool): number =>
  Number(b.name === leader) - Number(a.name === leader) || (a.name < b.name ? -1 : 1)
