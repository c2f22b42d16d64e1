import type {PostgresTransfer} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {Terminal} from '../output/terminal.js'

export type Kind = 'backup' | 'copy' | 'restore'

/** Told apart by what data came from and what it went to. */
export function kindOf({from_type: from, to_type: to}: PostgresTransfer): Kind | undefined {
  if (from === 'pg_dump') return to === 'pg_restore' ? 'copy' : 'backup'
  return to === 'pg_restore' ? 'restore' : undefined
}

/** `b012`; `a` for one that a schedule made, `c` for a copy, `r` for a restore, `ob012` for one of another age. */
export function transferName(transfer: PostgresTransfer): string {
  const older = transfer.options?.pgbackups_name
  if (older) return `o${older}`
  const kind = kindOf(transfer)
  const letter = kind === 'copy' ? 'c' : kind === 'restore' ? 'r' : transfer.schedule ? 'a' : 'b'
  return letter + String(transfer.num).padStart(3, '0')
}

/** The number of a transfer by its name; undefined where it is no name. */
export async function numberOf(api: Client, app: string, name: string): Promise<number | undefined> {
  const [, digits] = /^[abcr](\d+)$/i.exec(name) ?? []
  if (digits !== undefined) return Number(digits)
  if (!/^o[ab]\d+$/i.test(name)) return undefined
  return (await api.postgresTransfer.list(app)).find(transfer => transferName(transfer) === name.toLowerCase())?.num
}

export const newestFirst = (transfers: readonly PostgresTransfer[]): PostgresTransfer[] =>
  transfers.toSorted((a, b) => (a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : 0))

/** The newest backup that can be used; among those of one time the last. */
export const latestBackup = (transfers: readonly PostgresTransfer[]): PostgresTransfer | undefined =>
  newestFirst(transfers.toReversed()).find(({succeeded, to_type: to}) => succeeded && to === 'gof3r')

/** The number of a backup that is named, else of the latest. */
export async function backupNumber(api: Client, app: string, name: string | undefined, {style}: Terminal): Promise<number> {
  if (name !== undefined) {
    const number = await numberOf(api, app, name)
    if (number === undefined) throw new Error(`Invalid Backup: ${name}`)
    return number
  }
  const latest = latestBackup(await api.postgresTransfer.list(app))
  if (!latest) throw new Error(`No backups on ${style.app(app)}. Capture one with ${style.code('hokku pg:backups:capture')}`)
  return latest.num
}
