import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {databaseFlags, requiredDatabase} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {findRemote, refuseEssential} from '../../../lib/pg/links.js'

export default defineCommand({
  description: `let a database read from another data store
A name says within which schema its tables are seen.`,
  args: {remote: requiredDatabase(), database: requiredDatabase()},
  flags: {...databaseFlags(), as: string({description: 'what the link is called'})},
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    const target = await findRemote(context, flags.app, args.remote)
    refuseEssential(addon)
    return out.action(
      `Adding link from ${out.style.datastore(target.name)} to ${out.style.datastore(addon.name)}`,
      async () => {
        const link = await api.postgresLink.create(addon.id, {target: target.name, ...(flags.as === undefined ? {} : {as: flags.as})})
        if (link.message) throw new Error(link.message)
        return link
      },
      link => `done, ${out.style.name(link.name)}`,
    )
  },
})
