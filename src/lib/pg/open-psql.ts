import type {Context} from '../command/define.js'

import {onApp, string} from '../command/flags.js'
import {findDatabase} from './connection.js'
import {runPsql} from './psql.js'

export const psqlFlags = () => ({
  ...onApp(),
  'channel-binding': string({description: 'disable: for a libpq that knows nothing of it', hidden: true, default: 'require', options: ['disable', 'require']}),
  command: string({char: 'c', description: 'SQL to run instead'}),
  file: string({char: 'f', description: 'file with SQL to run instead'}),
})

interface Flags {app: string; 'channel-binding': string; command: string | undefined; file: string | undefined}

/** psql with a database of an app's: for a person, or for the SQL that is given. */
export async function openPsql(context: Context<Flags, {database: string | undefined}>, credential?: string): Promise<void> {
  const {args, flags: {app, 'channel-binding': binding, command, file}, out} = context
  const database = await findDatabase(context, app, args.database, credential)
  const {attachment} = database
  out.note(`--> Connecting to ${out.style.datastore(attachment.addon.name)}`)
  const prompt = `${attachment.app?.name ?? app}::${attachment.name.replace(/^HEROKU_POSTGRESQL_/, '').replace(/_URL$/, '')}`
  await runPsql(context, database, command !== undefined ? {command} : file === undefined ? {prompt} : {file}, binding)
}
