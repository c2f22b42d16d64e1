import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {runPsql} from '../../lib/pg/psql.js'

export default defineCommand({
  description: 'open a psql shell to a database',
  aliases: ['psql'],
  args: databaseArgs(),
  flags: {
    ...databaseFlags(),
    'channel-binding': string({description: 'disable: for a libpq that knows nothing of it', hidden: true, default: 'require', options: ['disable', 'require']}),
    command: string({char: 'c', description: 'SQL to run instead'}),
    credential: string({description: 'the credential to use'}),
    file: string({char: 'f', description: 'file with SQL to run instead'}),
  },
  async load(context) {
    const {args, flags, out} = context
    const {app, command, credential, file} = flags
    const database = await findDatabase(context, app, args.database, credential)
    const {attachment} = database
    out.note(`--> Connecting to ${out.style.datastore(attachment.addon.name)}`)
    const prompt = `${attachment.app?.name ?? app}::${attachment.name.replace(/^HEROKU_POSTGRESQL_/, '').replace(/_URL$/, '')}`
    await runPsql(context, database, command !== undefined ? {command} : file === undefined ? {prompt} : {file}, flags['channel-binding'])
  },
})
