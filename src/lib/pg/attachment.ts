import type {Client} from '../api/client.js'
import type {AddOnAttachment, Ref} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'

/** A name under which a database is known to an app. */
export interface Attachment extends AddOnAttachment {
  addon: AddOnAttachment['addon'] & {plan: Ref}
  config_vars: string[]
}

type Vars = Record<string, string>

/** Adds the plan and the config vars to what the API says of attachments. */
export const withDetails = {version: '3.sdk', headers: {'accept-inclusion': 'addon:plan,config_vars'}}

/** The attachment that DATABASE or APP::DATABASE names, by a credential of its own if that is wanted; fails with what there is instead. */
export async function findAttachment(tools: Tools, app: string, database = 'DATABASE_URL', credential?: string): Promise<Attachment> {
  const [owner, name] = ownerAndName(app, database)
  const [only, ...others] = by(credential, await resolved(tools, owner, name))
  if (!only) throw new Error("Couldn't find that addon.")
  if (others.length === 0 || await isOneDatabase(tools.api, [only, ...others])) return only
  throw new Error(`Ambiguous identifier; multiple matching add-ons found: ${[only, ...others].map(match => match.name).join(', ')}.`)
}

/** All attachments of the app's databases. */
export async function listAttachments({api, env}: Tools, app: string): Promise<Attachment[]> {
  return (await api.addOnAttachment.listByApp(app, withDetails) as Attachment[]).filter(isOf(serviceName(env)))
}

/** The add-on service whose add-ons are databases; `HEROKU_POSTGRESQL_ADDON_NAME` names another. */
export const serviceName = (env: Tools['env']): string => env.HEROKU_POSTGRESQL_ADDON_NAME || env.HEROKU_DATA_SERVICE || 'heroku-postgresql'

/** Among several names those with a credential of their own count only where that is wanted. */
function by(credential: string | undefined, matches: Attachment[]): Attachment[] {
  if (credential !== undefined && credential !== 'default') return matches.filter(({namespace}) => namespace === `credential:${credential}`)
  return matches.length > 1 ? matches.filter(({namespace}) => !namespace) : matches
}

/** `APP::DATABASE` */
function ownerAndName(app: string, database: string): [app: string, name: string] {
  const [, owner, name] = /^(.+?)::(.*)$/.exec(database) ?? []
  return owner === undefined ? [app, database] : [owner, name || 'DATABASE_URL']
}

/** Where the API finds nothing the text may still be a config var with the connection string of a database. */
async function resolved(tools: Tools, app: string, name: string): Promise<Attachment[]> {
  const {api, env} = tools
  try {
    return (await api.addOnAttachment.resolve({addon_attachment: name, app}, withDetails) as Attachment[]).filter(isOf(serviceName(env)))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    return [await byConfigVar(tools, app, name)]
  }
}

async function byConfigVar(tools: Tools, app: string, name: string): Promise<Attachment> {
  const attachments = await listAttachments(tools, app)
  if (attachments.length === 0) throw new Error(`${tools.out.style.app(app)} has no databases`)
  const vars = await tools.api.configVar.infoForApp(app)
  const wanted = vars[name] ?? vars[`${name}_URL`]
  const found = wanted === undefined ? undefined : attachments.find(attachment => urlOf(attachment, vars) === wanted)
  if (found) return found
  throw new Error(`Unknown database: ${name.replace(/_URL$/, '')}. Valid options are: ${attachments.map(attachment => attachment.name).join(', ')}`)
}

/** Whether all stand for the same connection string. */
async function isOneDatabase(api: Client, matches: [Attachment, ...Attachment[]]): Promise<boolean> {
  const [first] = matches
  if (matches.some(({addon, app}) => addon.id !== first.addon.id || app?.id !== first.app?.id)) return false
  const vars = await api.configVar.infoForApp(first.app.name)
  return new Set(matches.map(match => urlOf(match, vars))).size === 1
}

const urlOf = (attachment: Attachment, vars: Vars): string | undefined => vars[urlVar(attachment) ?? '']

/** The config var with the connection string, among those that an attachment has: that of its own name first. */
export function urlVar({config_vars: names, name}: Attachment): string | undefined {
  const own = `${name}_URL`
  return names.includes(own) ? own : names.find(each => each.endsWith('_URL'))
}

const isOf = (service: string) => ({addon: {plan}}: Attachment) => plan.name.startsWith(service)
