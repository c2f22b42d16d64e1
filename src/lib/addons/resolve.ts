import type {AddOn, Plan} from '../api/types.js'
import type {Client} from '../api/client.js'

/** An add-on with all that there is to say of its plan. */
export type PlannedAddOn = AddOn & {plan: Plan}

/** Asks for add-ons with their services and plans in full. */
export const expanded = {version: '3.sdk', headers: {'accept-expansion': 'addon_service,plan'}}

/**
 * The one add-on that a name, an id or, with an app, an attachment's name stands for. Without an app the official
 * command line sends null for it, but leaves it out where an add-on is destroyed.
 * With a service only its add-ons count.
 */
export async function resolveAddOn(api: Client, addon: string, app: string | null | undefined, service?: string): Promise<PlannedAddOn> {
  const all = await api.addOn.resolve({addon, ...(app === undefined ? {} : {app})}, expanded)
  const found = all.filter(one => service === undefined || one.addon_service.name === service)
  const [only, ...others] = found as PlannedAddOn[]
  if (!only) throw new Error("Couldn't find that addon.")
  if (others.length > 0) throw new Error(`Ambiguous identifier; multiple matching add-ons found: ${found.map(({name}) => name).join(', ')}.`)
  return only
}
