import type {AddOn} from '../api/types.js'
import type {Client} from '../api/client.js'

/** What an add-on used of what it is paid by. */
export interface Metered {addon: string; meter: string; quantity: number}
export interface AppUsage {app: string; usage: Metered[]}

/** What the API says of it, by ids. */
interface Used {id: string; meters: Record<string, {quantity: number}>}

const options = {version: '3.sdk'}

export async function appUsage(api: Client, app: string, team: string | undefined): Promise<AppUsage> {
  const [{addons: used}, addons] = await Promise.all([
    team === undefined ? api.usage.info(app, options) : api.usage.infoByTeamApp(team, app, options),
    api.addOn.listByApp(app),
  ])
  return {app, usage: named(used, addons)}
}

/** Of each app of a team that has such add-ons. */
export async function teamUsage(api: Client, team: string): Promise<AppUsage[]> {
  const [{apps}, addons] = await Promise.all([api.usage.infoByTeam(team, options), api.addOn.listByTeam(team)])
  return apps.map(({id, addons: used}) => ({app: addons.find(({app}) => app.id === id)?.app.name ?? id, usage: named(used, addons)}))
}

const named = (used: readonly Used[], addons: readonly AddOn[]): Metered[] =>
  used.flatMap(({id, meters}) => Object.entries(meters).map(([meter, {quantity}]) => ({addon: addons.find(addon => addon.id === id)?.name ?? id, meter, quantity})))
