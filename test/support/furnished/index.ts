import type {Furnishing} from './furnishing.js'

import {furnishAccount} from './account.js'
import {furnishAddOns} from './add-ons.js'
import {furnishApp} from './app.js'
import {furnishPipeline} from './pipeline.js'
import {furnishTeam} from './team.js'

/** What there is then, by the names that the route table's paths have for it; where these mean several things, by names of its own. */
export type Ids = Record<string, string>

/**
 * Gives an account one of everything that the API knows, by way of the API. Whatever can be named or described has the
 * furnishing's name in it.
 */
export async function furnish(furnishing: Furnishing): Promise<Ids> {
  const app = await furnishApp(furnishing)
  const team = await furnishTeam(furnishing)
  const addOns = await furnishAddOns(furnishing)
  const pipeline = await furnishPipeline(furnishing)
  const account = await furnishAccount(furnishing)
  return {...common, ...app, ...team, ...addOns, ...pipeline, ...account}
}

/** What the platform has by itself, and names for what there is none of here. */
const common: Ids = {
  size: 'basic', generation: 'cedar', region: 'us', stack: 'heroku-24', meter: 'hours', session: '~',
  ...Object.fromEntries(['enterpriseAccount', 'provider', 'certificate', 'invoice', 'credit', 'peering', 'connection'].map(name => [name, 'none'])),
  year: '2026', month: '01',
}
