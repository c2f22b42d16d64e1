import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, findDatabase} from '../../lib/redis/find.js'

export default defineCommand({
  description: 'go to another version of Redis, in place',
  args: databaseArgs(),
  flags: {...databaseFlags(), confirm: string({char: 'c'}), version: string({char: 'v', required: true})},
  async load(context) {
    const {api, args, flags: {app, confirm, version}, out} = context
    const {id, name} = await findDatabase(context, app, args.database)
    await confirmed(out, {wanted: app, given: confirm, message: `WARNING: Irreversible action.\nRedis database will be upgraded to ${out.style.info(version)}. This cannot be undone.\n`})
    return out.action(`Requesting upgrade of ${out.style.datastore(name)} to ${version}`, () => api.redisDatabase.upgrade(id, {version}), ({message}) => message)
  },
})
