import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, findDatabase, labelOf} from '../../lib/redis/find.js'
import {isEncrypted, serverOf} from '../../lib/redis/server.js'
import {talk} from '../../lib/redis/talk.js'

export default defineCommand({
  description: 'open a prompt of a database',
  args: databaseArgs(),
  flags: {...databaseFlags(), confirm: string({char: 'c'})},
  async load(context) {
    const {api, args, flags, out} = context
    const addOn = await findDatabase(context, flags.app, args.database)
    const [vars, database] = await Promise.all([api.configVar.infoForApp(addOn.billing_entity.name), api.redisDatabase.info(addOn.id)])
    if (database.plan.startsWith('shield')) throw new CommandError('\n      Using redis:cli on Heroku Redis shield plans is not supported.\n      Please see Heroku DevCenter for more details: https://devcenter.heroku.com/articles/shield-private-space#shield-features\n      ', {exit: 1})
    if (!isEncrypted(database)) await confirmed(out, {wanted: flags.app, given: flags.confirm, message: 'WARNING: Insecure action.\nAll data, including the Redis password, will not be encrypted.'})
    const server = serverOf(addOn, database, vars)
    out.line(`Connecting to ${labelOf(addOn)}:`)
    await talk(context, server)
  },
})
