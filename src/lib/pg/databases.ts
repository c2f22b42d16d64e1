import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Attachment} from './attachment.js'

import {findAttachment, listAttachments, serviceName} from './attachment.js'

export type DatabaseAddOn = Attachment['addon'] & {
  /** Under which names the app knows it. */
  attachmentNames: string[]
}

/** The database that is meant or, where none is, all that are attached to the app. */
export async function findDatabases(tools: Tools, app: string, database: string | undefined): Promise<DatabaseAddOn[]> {
  const attachments = database === undefined ? await listAttachments(tools, app) : [await findAttachment(tools, app, database)]
  const addOns = new Map<string, DatabaseAddOn>()
  for (const {addon, name} of attachments) {
    const known = addOns.get(addon.id)
    if (known) known.attachmentNames.push(name)
    else addOns.set(addon.id, {...addon, attachmentNames: [name]})
  }
  return [...addOns.values()]
}

/** Any database that belongs to the app. */
export async function findOwned({api, env, out}: Tools, app: string): Promise<AddOn> {
  const addOns = await api.addOn.listByApp(app, {version: '3.sdk', headers: {'accept-expansion': 'addon_service,plan'}})
  const found = addOns.find(addOn => addOn.addon_service.name === serviceName(env))
  if (!found) throw new Error(`No Heroku Postgres legacy database on ${out.style.app(app)}`)
  return found
}
