import type {PostgresTransfer} from '../api/types.js'
import type {Columns, Terminal} from '../output/terminal.js'

import {kindOf, newestFirst, transferName} from './transfer.js'

type Kinds = Record<'backup' | 'copy' | 'restore', PostgresTransfer[]>

/** Backups, restores and copies, the newest first. */
export function viewTransfers(out: Terminal, transfers: readonly PostgresTransfer[]): void {
  const {backup, copy, restore} = sorted(transfers)
  const {code} = out.style
  section(out, 'Backups', backup, {...columns('Created at'), Database: ({from_name: name}) => name}, `No backups. Capture one with ${code('hokku pg:backups:capture')}`)
  section(out, 'Restores', restore, {...columns('Started at'), Database: ({to_name: name}) => name}, `No restores found. Use ${code('hokku pg:backups:restore')} to restore a backup`)
  section(out, 'Copies', copy, {...columns('Started at'), From: ({from_name: name}) => name, To: ({to_name: name}) => name}, `No copies found. Use ${code('hokku pg:copy')} to copy a database to another`)
}

/** All that is known of one, with its log. */
export function viewTransfer(out: Terminal, transfer: PostgresTransfer): void {
  out.header(`Backup ${out.style.name(transferName(transfer))}`)
  out.object({
    Database: transfer.from_name,
    'Started at': transfer.started_at,
    'Finished at': transfer.finished_at,
    Status: outcome(transfer),
    Type: transfer.schedule ? 'Scheduled' : 'Manual',
    'Original DB Size': sizeOf(transfer.source_bytes),
    'Backup Size': sizeOf(transfer.processed_bytes) + compression(transfer),
  })
  out.line('\n')
  out.header('Backup Logs')
  for (const log of transfer.logs ?? []) out.line(`${logLine(log)}\n`)
  out.line('\n')
}

export const logLine = ({created_at: time, message}: {created_at: string; message: string}): string => `${time} ${message}`

/** `1.18MB`: steps of 1024 with two decimals, as the official command line writes them for databases. */
export function sizeOf(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const unit = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  return (bytes / 1024 ** unit).toFixed(2) + (units[unit] ?? '')
}

function sorted(transfers: readonly PostgresTransfer[]): Kinds {
  const kinds: Kinds = {backup: [], copy: [], restore: []}
  for (const transfer of newestFirst(transfers)) {
    const kind = kindOf(transfer)
    if (kind) kinds[kind].push(transfer)
  }
  return kinds
}

function section(out: Terminal, title: string, transfers: PostgresTransfer[], shown: Columns<PostgresTransfer>, none: string): void {
  out.header(title)
  if (transfers.length === 0) out.line(none)
  else out.table(transfers, shown)
  out.line()
}

const columns = (time: string): Columns<PostgresTransfer> => ({
  ID: transferName,
  [time]: ({created_at: created}) => created,
  Status: status,
  Size: ({processed_bytes: bytes}) => sizeOf(bytes),
})

function status(transfer: PostgresTransfer): string {
  const {finished_at: finished, processed_bytes: bytes, started_at: started, succeeded, warnings} = transfer
  if (finished && succeeded) return warnings > 0 ? `Finished with ${warnings} warnings` : `Completed ${finished}`
  if (finished) return `Failed ${finished}`
  return started ? `Running (processed ${sizeOf(bytes)})` : 'Pending'
}

function outcome({canceled_at: canceled, finished_at: finished, started_at: started, succeeded, warnings}: PostgresTransfer): string {
  if (succeeded) return warnings > 0 ? `Finished with ${warnings} warnings` : 'Completed'
  if (canceled) return 'Canceled'
  if (finished) return 'Failed'
  return started ? 'Running' : 'Pending'
}

const compression = ({finished_at: finished, processed_bytes: processed, source_bytes: source}: PostgresTransfer): string =>
  finished && source > 0 ? ` (${Math.max(0, Math.round(100 * (1 - processed / source)))}% compression)` : ''
