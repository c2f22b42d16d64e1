import type {AddOn, AddOnAttachment} from '../api/types.js'
import type {Client} from '../api/client.js'

import {statusOf} from '../backend/errors.js'
import {resolveAddOn} from './resolve.js'

/** With the attachments' add-ons in full. */
const included = {version: '3.sdk', headers: {'accept-inclusion': 'addon:plan,config_vars'}}

/** Where an add-on's dashboard is, for the app that it is attached to: an attachment's name or the add-on's may say which. */
export async function dashboardUrl(api: Client, name: string, app: string | undefined): Promise<string> {
  const attachment = await onlyAttachment(api, name, app)
  if (attachment) return urlOf(attachment)
  const addon = await resolveAddOn(api, name, app ?? null)
  if (app === undefined) return urlOf(addon)
  const attachments = await api.addOnAttachment.listByAddOn(addon.id, included)
  return urlOf(attachments.find(({app: on}) => on.name === app) ?? addon)
}

/** The attachment of this name; undefined where there is none or more than one. */
async function onlyAttachment(api: Client, name: string, app: string | undefined): Promise<AddOnAttachment | undefined> {
  try {
    const found = await api.addOnAttachment.resolve({addon_attachment: name, app: app ?? null}, included)
    return found.length === 1 ? found[0] : undefined
  } catch (error) {
    if ([404, 422].includes(statusOf(error) ?? 0)) return undefined
    throw error
  }
}

function urlOf({name, web_url: url}: Pick<AddOn | AddOnAttachment, 'name' | 'web_url'>): string {
  if (!url) throw new Error(`${name} has no dashboard.`)
  return url
}
