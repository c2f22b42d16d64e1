import type {AddOn, AddOnAttachment} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {listDatabases, onlyOne} from './find.js'

/** Attaches a database under a name. One that is known as REDIS alone is given another name, so that it isn't lost. */
export async function promote(tools: Tools, app: string, text: string | undefined, name: string): Promise<AddOnAttachment> {
  const {api, out} = tools
  const databases = await listDatabases(tools, app)
  const promoted = onlyOne(databases, text)
  const attach = (database: AddOn, more: {name?: string}) =>
    api.addOnAttachment.create({app: {name: app}, addon: {name: database.name}, confirm: app, ...more})
  const replaced = databases.find(({config_vars: vars}) => vars.length === 1 && vars[0] === 'REDIS_URL')
  if (replaced) await attach(replaced, {})
  // REDIS_URL is what the official command line says for any name.
  out.line(`Promoting ${out.style.datastore(promoted.name)} to REDIS_URL on ${out.style.app(app)}`)
  return attach(promoted, {name})
}
