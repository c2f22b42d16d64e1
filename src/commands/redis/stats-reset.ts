import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, findDatabase} from '../../lib/redis/find.js'

export default defineCommand({
  description: 'set all counters that RESETSTAT covers to zero (https://redis.io/commands/config-resetstat)',
  args: databaseArgs(),
  flags: {...databaseFlags(), confirm: string({char: 'c'})},
  async load(context) {
    const {api, args, flags, out} = context
    const {id, name} = await findDatabase(context, flags.app, args.database)
    const datastore = out.style.datastore(name)
    await confirmed(out, {wanted: flags.app, given: flags.confirm, message: `WARNING: Irreversible action.\nAll stats covered by RESETSTAT will be reset on ${datastore}.\n`})
    return out.action(`Resetting stats on ${datastore}`, () => api.redisDatabase.resetStats(id, {}), ({message}) => message)
  },
})
