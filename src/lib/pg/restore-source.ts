import type {PostgresTransfer} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {latestBackup, transferName} from './transfer.js'

export interface Source {name: string; url: string}

/** What a database is restored from: a URL, the backup `b001` or `app::b001`, else the app's newest. */
export async function findSource({api, out}: Tools, app: string, text: string | undefined): Promise<Source> {
  if (text !== undefined && /^https?:\/\//.test(text)) return {name: text, url: downloadable(text)}
  const [, owner = app, name] = /^(?:(.+)::)?(.*)$/.exec(text ?? '') ?? []
  const transfers = await api.postgresTransfer.list(owner)
  const found = name ? named(transfers, name) : latestBackup(transfers)
  if (!found) throw new Error(name ? `Backup ${out.style.name(name)} not found for ${out.style.app(owner)}` : `No backups for ${out.style.app(owner)}. Capture one with ${out.style.code('hokku pg:backups:capture')}`)
  if (!found.succeeded) throw new Error(`Backup ${out.style.name(transferName(found))} for ${out.style.app(owner)} did not complete successfully`)
  return {name: transferName(found), url: found.to_url}
}

const named = (transfers: PostgresTransfer[], name: string) => transfers.find(transfer => transferName(transfer) === name)

/** A page of Dropbox's becomes the file that it shows. */
function downloadable(text: string): string {
  const url = new URL(text)
  if (/(^|\.)dropbox\.com$/.test(url.hostname)) url.searchParams.set('dl', '1')
  return url.href
}
