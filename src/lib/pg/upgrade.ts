import type {PostgresDatabase} from '../api/types.js'
import type {AnyDefinition, Context, Tools} from '../command/define.js'
import type {remote} from '../command/flags.js'
import type {Terminal} from '../output/terminal.js'
import type {Attachment} from './attachment.js'

import {ApiError} from '../api/errors.js'
import {confirmed} from '../command/confirm.js'
import {defineCommand} from '../command/define.js'
import {CommandError} from '../command/errors.js'
import {app, string} from '../command/flags.js'
import {databaseArgs} from './arguments.js'
import {findAttachment} from './attachment.js'
import {codeMarked} from './code.js'
import {isLegacyEssential, isNumberedEssential} from './plan.js'

/** A database whose version is about to change. */
export interface Upgraded {addOn: Attachment['addon']; database: PostgresDatabase; app: string; version: string | undefined}

export interface Upgrade {
  description: string
  /** What stands before the dots while it is asked for: `Starting upgrade on`. */
  action: string
  /** Why it can't be done on such a database; undefined where it can. */
  refuse(out: Terminal, kind: 'essential' | 'follower'): string | undefined
  warning(tools: Tools, upgraded: Upgraded): Promise<string> | string
  send(tools: Tools, id: string, version: {version?: string}): Promise<{message: string}>
}

/** What a step takes besides. */
interface More {remote?: ReturnType<typeof remote>; version?: ReturnType<typeof versionFlag>}
interface Flags {app: string; confirm: string | undefined; version?: string | undefined}

/** A command that asks the service for one step of an upgrade to another version of Postgres, once it is confirmed. */
export const upgradeCommand = ({description, ...upgrade}: Upgrade, flags: More = {version: versionFlag()}): AnyDefinition => defineCommand({
  description,
  args: databaseArgs(),
  flags: {app: app(), confirm: string({char: 'c'}), ...flags},
  async load(context: Context<Flags, {database: string | undefined}>) {
    const {out, flags: {app: name, confirm, version}} = context
    const {addon} = await findAttachment(context, name, context.args.database)
    const database = await upgradable(context, addon, upgrade)
    await confirmed(out, {wanted: name, given: confirm, message: await upgrade.warning(context, {addOn: addon, database, app: name, version})})
    const asked = () => marked(out, upgrade.send(context, addon.id, version === undefined ? {} : {version}))
    return out.action(`${upgrade.action} ${out.style.datastore(addon.name)}`, asked)
  },
  view: ({message}, {out}) => out.note(codeMarked(out, message)),
})

export const versionFlag = () => string({char: 'v', description: 'the version of Postgres to go to'})

/** `to Postgres version 15` */
export const wantedVersion = (version: string | undefined) => (version === undefined ? 'the latest supported Postgres version' : `Postgres version ${version}`)

async function upgradable({api, out}: Tools, addOn: Attachment['addon'], {refuse}: Pick<Upgrade, 'refuse'>): Promise<PostgresDatabase> {
  if (isLegacyEssential(addOn)) throw new CommandError(`You can only use ${out.style.code('pg:upgrade:*')} commands on Essential-* and higher plans.`)
  const fail = (reason: string | undefined) => {
    if (reason !== undefined) throw new CommandError(reason)
  }
  if (isNumberedEssential(addOn)) fail(refuse(out, 'essential'))
  const database = await api.postgresDatabase.info(addOn.id)
  if (database.following) fail(refuse(out, 'follower'))
  return database
}

/** The service marks commands in its refusals as in its messages. */
async function marked<T>(out: Terminal, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ApiError(error.status, error.id, codeMarked(out, error.message), error.more)
  }
}
