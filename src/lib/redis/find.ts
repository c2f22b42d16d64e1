import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {argument, onApp} from '../command/flags.js'

/** What every command of the topic takes: which database of which app. */
export const databaseArgs = () => ({
  database: argument({description: "name of the Key-Value Store database. If omitted, it defaults to the app's only one."}),
})
export const databaseFlags = onApp

/** All Redis add-ons of an app. */
export async function listDatabases({api, env}: Tools, app: string): Promise<AddOn[]> {
  const service = env.HEROKU_REDIS_ADDON_NAME || 'heroku-redis'
  return (await api.addOn.listByApp(app)).filter(addOn => addOn.addon_service.name.startsWith(service))
}

/** Those whose name or one of whose config vars has the text in it, in any case; all without a text. */
export const findDatabases = async (tools: Tools, app: string, text: string | undefined): Promise<AddOn[]> => matching(await listDatabases(tools, app), text)

export const findDatabase = async (tools: Tools, app: string, text: string | undefined): Promise<AddOn> => onlyOne(await listDatabases(tools, app), text)

/** The one that a text means, or that there is. */
export function onlyOne(databases: readonly AddOn[], text: string | undefined): AddOn {
  const [first, ...others] = matching(databases, text)
  if (!first) throw new CommandError('No Redis instances found.', {exit: 1})
  if (others.length > 0) throw new CommandError(`Please specify a single instance. Found: ${[first, ...others].map(({name}) => name).join(', ')}`, {exit: 1})
  return first
}

const matching = (databases: readonly AddOn[], text: string | undefined): AddOn[] =>
  databases.filter(({config_vars: vars, name}) => text === undefined || [name, ...vars].some(each => each.toUpperCase().includes(text.toUpperCase())))

/** `redis-haiku (REDIS_URL, CACHE_URL)` */
export const labelOf = ({name, config_vars: vars}: AddOn): string => `${name} (${vars.join(', ')})`
