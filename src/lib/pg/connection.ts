import type {Tools} from '../command/define.js'
import type {Attachment} from './attachment.js'

import {findAttachment, urlVar} from './attachment.js'

/** How a database is reached: what its connection string says. */
export interface Connection {
  url: string
  user: string
  password: string
  database: string
  /** Empty: this machine, by its own socket. */
  host: string
  port: string | undefined
}

/** A database of an app's. */
export interface Database extends Connection {
  attachment: Attachment
  /** The config var with the connection string. */
  variable: string
  /** All config vars of the app that it is attached to: those of a private database say how it is reached. */
  vars: Record<string, string>
}

/** The database that DATABASE or APP::DATABASE names. */
export async function findDatabase(tools: Tools, app: string, database?: string, credential?: string): Promise<Database> {
  const attachment = await findAttachment(tools, app, database, credential)
  return connectionOf(tools, attachment, await tools.api.configVar.infoForApp(attachment.app?.name ?? app))
}

export function connectionOf({out}: Tools, attachment: Attachment, vars: Record<string, string>): Database {
  const variable = urlVar(attachment) ?? ''
  const url = vars[variable] ?? ''
  if (!url.startsWith('postgres://')) throw new Error(missingVars(attachment.name, out.style.code))
  return {...parseConnection(url), attachment, variable, vars}
}

/** A connection string, or nothing but the name of a database on this machine. The password is taken as it is written. */
export function parseConnection(text: string): Connection {
  if (!text.includes('://')) return {url: text, user: '', password: '', database: text, host: '', port: undefined}
  const {username, password, hostname, pathname, port} = new URL(text)
  return {url: text, user: username, password, database: pathname.replace(/^\//, ''), host: hostname, port: port || undefined}
}

/** `db.example.com:5432/name`: what is said of a database that has no name here. */
export const addressOf = ({host, port, database}: Connection): string => `${host}:${port ?? 5432}/${database}`

const missingVars = (name: string, code: (text: string) => string) =>
  `No config vars found for ${name}; perhaps they were removed as a side effect of ${code(' $ hokku rollback ')}? ` +
  `Use ${code(' $ hokku addons:attach ')} to create a new attachment and then ${code(' $ hokku addons:detach ')} to remove the current attachment.`
