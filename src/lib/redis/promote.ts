import type {AddOn, AddOnAttachment} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {findDatabases} from './find.js'

/** Attaches a database under a name. One that has no other name than that is given one, so that it isn't lost. */
export async function promote(tools: Tools, app: string, addOn: AddOn, name: string): Promise<AddOnAttachment> {
  const {api, out} = tools
  const attach = (database: AddOn, more: {name?: string}) =>
    api.addOnAttachment.create({app: {name: app}, addon: {name: database.name}, confirm: app, ...more})
  const replaced = (await findDatabases(tools, app, undefined)).find(other => other.config_vars.length === 1 && other.config_vars[0] === `${name}_URL`)
  if (replaced) await attach(replaced, {})
  // REDIS_URL is what the official command line says for any name.
  out.line(`Promoting ${out.style.datastore(addOn.name)} to REDIS_URL on ${out.style.app(app)}`)
  return attach(addOn, {name})
}
