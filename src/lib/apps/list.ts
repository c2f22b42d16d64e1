import type {App} from '../api/types.js'
import type {Client} from '../api/client.js'

export interface Filter {
  all: boolean
  'internal-routing': boolean
  personal: boolean
  space: string | undefined
  team: string | undefined
}

export interface Listing {
  apps: App[]
  /** Who asks. */
  email: string
  /** The one that the list was narrowed to. */
  space: string | undefined
  team: string | undefined
}

/** The apps that a person may see, by name, narrowed as wished. */
export async function listApps(api: Client, filter: Filter): Promise<Listing> {
  const {space} = filter
  const team = space === undefined ? filter.team : (await api.space.info(space)).team.name
  const isOfTeam = team !== undefined && (space !== undefined || (!filter.personal && !filter.all))
  const [apps, {email}] = await Promise.all([ask(api, filter, isOfTeam ? team : undefined), api.account.info()])
  return {
    // Names are lower-case letters, digits and dashes: no need for a locale's order, which takes a while to load.
    apps: apps.filter(app => isWanted(app, filter)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    email,
    space,
    team: isOfTeam ? team : undefined,
  }
}

function ask(api: Client, {all}: Filter, team: string | undefined): Promise<App[]> {
  if (team !== undefined) return api.teamApp.list(team)
  return all ? api.app.list() : api.app.listOwned('~')
}

const isWanted = (app: App, filter: Filter) =>
  (filter.space === undefined || app.space?.name === filter.space || app.space?.id === filter.space) &&
  (!filter['internal-routing'] || app.internal_routing === true)
