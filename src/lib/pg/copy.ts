import type {AddOn, PostgresTransfer} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {findAttachment, urlVar} from './attachment.js'
import {parseConnection} from './connection.js'

/** Where a copy comes from or goes to. */
export interface CopyEnd {
  name: string
  url: string
  /** What confirms that it may be overwritten. */
  confirm: string
  /** Undefined for a database that is none of the platform's. */
  addOn: AddOn | undefined
}

export async function findCopyEnd(tools: Tools, app: string, text: string): Promise<CopyEnd> {
  if (/^postgres(ql)?:\/\//.test(text)) return foreign(text)
  const {api} = tools
  const attachment = await findAttachment(tools, app, text)
  const [addOn, vars] = await Promise.all([api.addOn.info(attachment.addon.name), api.configVar.infoForApp(attachment.app.name)])
  const variable = `${attachment.name.toUpperCase()}_URL`
  const name = attachment.name.replace(/^HEROKU_POSTGRESQL_/, '').replace(/_URL$/, '')
  return {name, confirm: name, url: vars[variable] ?? vars[urlVar({...attachment, config_vars: addOn.config_vars}) ?? ''] ?? '', addOn}
}

/** Asks the add-on of the target, else that of the source, to copy. Yields the app whose transfer it is. */
export async function startCopy({api, out}: Tools, source: CopyEnd, target: CopyEnd): Promise<{app: string; transfer: PostgresTransfer}> {
  return out.action(`Starting copy of ${out.style.datastore(source.name)} to ${out.style.datastore(target.name)}`, async () => {
    const addOn = target.addOn ?? source.addOn
    if (!addOn) throw new Error('Heroku PostgreSQL database must be source or target')
    const transfer = await api.postgresTransfer.copy(addOn.id, {from_name: source.name, from_url: source.url, to_name: target.name, to_url: target.url})
    return {app: addOn.app.name, transfer}
  })
}

function foreign(url: string): CopyEnd {
  const {database, host, port = '5432'} = parseConnection(url)
  return {name: `database ${database} on ${host}:${port}`, url, confirm: database, addOn: undefined}
}
