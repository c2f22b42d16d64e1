import type {AddOnAttachment} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {PlannedAddOn} from './resolve.js'

import {expanded} from './resolve.js'

/** An add-on with its attachments; without `addon` one that may not be seen, known by its attachments alone. */
export interface Listed {
  id: string
  name: string
  app: {name: string}
  addon: PlannedAddOn | undefined
  attachments: AddOnAttachment[]
}

/** Every add-on that may be seen, by app and plan. */
export const listAll = async (api: Client): Promise<PlannedAddOn[]> => (await api.addOn.list(expanded)) as PlannedAddOn[]

/** The add-ons of an app, those that are attached to it, and where each is attached. */
export async function listOfApp(api: Client, app: string): Promise<Listed[]> {
  const [addons, everywhere] = await Promise.all([api.addOn.listByApp(app, expanded), api.addOnAttachment.list()])
  const known = (addons as PlannedAddOn[]).map(addon => ({...addon, addon}))
  const related = everywhere.filter(attachment => attachment.app.name === app || attachment.addon.app.name === app)
  const unseen = related.map(({addon}) => ({...addon, addon: undefined})).filter(({id}, at, all) => !known.some(addon => addon.id === id) && all.findIndex(other => other.id === id) === at)
  return [...known, ...unseen].map(({id, name, app: owner, addon}) => ({
    id, name, app: owner, addon, attachments: everywhere.filter(attachment => attachment.addon.id === id),
  }))
}
