import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {databaseFlags, requiredDatabase} from '../../lib/pg/arguments.js'
import {findAttachment} from '../../lib/pg/attachment.js'
import {nameOf} from '../../lib/pg/names.js'

export default defineCommand({
  description: 'make a follower a database of its own, which can be written to',
  args: {database: requiredDatabase()},
  flags: {...databaseFlags(), confirm: string({char: 'c'})},
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    const {following} = await api.postgresDatabase.info(addon.id)
    const database = out.style.datastore(addon.name)
    if (!following) throw new CommandError(`${database} is not a follower`)
    const leader = nameOf(await api.configVar.infoForApp(flags.app), following)
    await confirmed(out, {wanted: flags.app, given: flags.confirm, message: `Destructive action\n${database} will become writeable and no longer follow ${leader}. This cannot be undone.\n`})
    return out.action(`${database} unfollowing`, () => api.postgresDatabase.unfollow(addon.id))
  },
})
