import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {argument, onApp} from '../command/flags.js'

/** What every command of the topic takes: which database of which app. */
export const databaseArgs = () => ({
  database: argument({description: "name of the Key-Value Store database. If omitted, it defaults to the app's only one."}),
})
export const databaseFlags = onApp

/** The app's Redis add-ons whose name or one of whose config vars has the text in it, in any case; all without a text. */
export async function findDatabases({api, env}: Tools, app: string, name: string | undefined): Promise<AddOn[]> {
  const service = env.HEROKU_REDIS_ADDON_NAME || 'heroku-redis'
  const isMeant = (addOn: AddOn) => name === undefined || [addOn.name, ...addOn.config_vars].some(text => text.toUpperCase().includes(name.toUpperCase()))
  return (await api.addOn.listByApp(app)).filter(addOn => addOn.addon_service.name.startsWith(service) && isMeant(addOn))
}

export async function findDatabase(tools: Tools, app: string, name: string | undefined): Promise<AddOn> {
  const [first, ...others] = await findDatabases(tools, app, name)
  if (!first) throw new CommandError('No Redis instances found.', {exit: 1})
  if (others.length > 0) throw new CommandError(`Please specify a single instance. Found: ${[first, ...others].map(addOn => addOn.name).join(', ')}`, {exit: 1})
  return first
}

/** `redis-haiku (REDIS_URL, CACHE_URL)` */
export const labelOf = ({name, config_vars: vars}: AddOn): string => `${name} (${vars.join(', ')})`
