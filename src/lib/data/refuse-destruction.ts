import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {isLegacyEssential, isNumberedEssential} from '../pg/plan.js'
import {credentialsOf} from './credentials.js'
import {isAdvanced} from './database.js'

/** Fails for a credential that stays: the database's own, one of a plan that has no other, and one that an app uses. */
export async function refuseDestruction(tools: Tools, addOn: PlannedAddOn, name: string): Promise<void> {
  const {api, out: {style}} = tools
  // The official words speak of the default credential here, whichever was meant.
  if (isLegacyEssential(addOn) || (name === 'default' && !isAdvanced(addOn))) throw new CommandError("You can't destroy the default credential.")
  if (isNumberedEssential(addOn)) throw new CommandError("You can't destroy custom credentials on Essential-tier databases.")
  const credentials = credentialsOf(tools, addOn)
  const [main, attachments] = await Promise.all([credentials.main(), api.addOnAttachment.listByAddOn(addOn.id)])
  if (name === main) throw new CommandError("You can't destroy the owner credential.")
  const apps = [...new Set(attachments.filter(attachment => credentials.usedBy(attachment) === name).map(({app}) => app.name))]
  if (apps.length === 0) return
  throw new CommandError(`You must detach the credential ${style.name(name)} from the app${apps.length > 1 ? 's' : ''} ${apps.map(style.app).join(', ')} before destroying it.`)
}
