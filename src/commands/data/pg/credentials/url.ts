import {defineCommand} from '../../../../lib/command/define.js'
import {CommandError} from '../../../../lib/command/errors.js'
import {onApp, string} from '../../../../lib/command/flags.js'
import {credentialsOf} from '../../../../lib/data/credentials.js'
import {advancedArgs, findDatabaseAddOn} from '../../../../lib/data/database.js'
import {isEssential} from '../../../../lib/pg/plan.js'

export default defineCommand({
  description: 'show how a Postgres database is reached by a credential',
  examples: ['$ hokku data:pg:credentials:url DATABASE --name my-credential -a my-app'],
  args: advancedArgs(),
  flags: {...onApp(), name: string({char: 'n', description: "which one; else the owner's or, on other tiers than Advanced, the default one"})},
  async load(context) {
    const {args, flags: {app, name: wanted}, out: {style}} = context
    const addOn = await findDatabaseAddOn(context, app, args.database)
    if (isEssential(addOn) && wanted !== undefined && wanted !== 'default') throw new CommandError("Essential-tier databases don't support named credentials.", {exit: 1})
    const credentials = credentialsOf(context, addOn)
    const main = await credentials.main()
    const name = wanted ?? main
    if (name === undefined) throw new CommandError(`There are no active credentials on the database ${style.datastore(addOn.name)}.`, {exit: 1})
    const {database, host, logins, port} = await credentials.info(name)
    const active = logins.find(({state}) => state === 'active')
    if (!active) throw new CommandError(`The credential ${style.name(name)} isn't active on the database ${style.datastore(addOn.name)}.`, {exit: 1})
    const {user, password} = active
    return {name, database, host, port, user, password: password ?? '', url: `postgres://${user}:${password ?? ''}@${host}:${port}/${database}`}
  },
  view({database, host, name, password, port, url, user}, {out}) {
    out.header(`Connection information for ${out.style.name(name)} credential:`)
    out.line(`Connection info string:\n"dbname=${database} host=${host} port=${port} user=${user} password=${password} sslmode=require"\n`)
    out.line(`Connection URL:\n${url}\n`)
  },
})
