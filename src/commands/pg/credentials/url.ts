import {basicAuth} from '../../../lib/command/basic-auth.js'
import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {isLegacyEssential} from '../../../lib/pg/plan.js'

export default defineCommand({
  description: 'show the connection string of a credential',
  args: databaseArgs(),
  flags: {...databaseFlags(), name: string({char: 'n', description: 'which one', default: 'default'})},
  async load(context) {
    const {api, args, flags: {app, name}} = context
    const {addon} = await findAttachment(context, app, args.database)
    if (name !== 'default' && isLegacyEssential(addon)) throw new CommandError('Legacy Essential-tier databases do not support named credentials.')
    const {credentials, database, host, port} = await api.postgresCredential.info(addon.name, name, await basicAuth(context))
    const active = credentials.find(({state}) => state === 'active')
    if (!active) throw new CommandError(`Could not find any active credentials for ${name}`, {exit: 1})
    const {user, password = ''} = active
    return {database, host, port, user, password, url: `postgres://${user}:${password}@${host}:${port}/${database}`}
  },
  view({database, host, password, port, url, user}, {flags, out}) {
    out.line(`Connection information for ${out.style.name(flags.name)} credential.`)
    out.line(`Connection info string:\n  "dbname=${database} host=${host} port=${port} user=${user} password=${password} sslmode=require"`)
    out.line(`Connection URL:\n  ${url}\n`)
  },
})
