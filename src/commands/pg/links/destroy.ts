import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {argument, string} from '../../../lib/command/flags.js'
import {databaseFlags, requiredDatabase} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {refuseEssential} from '../../../lib/pg/links.js'

export default defineCommand({
  description: 'take a link away from a database',
  args: {database: requiredDatabase(), link: argument({description: 'its name', required: true})},
  flags: {...databaseFlags(), confirm: string({char: 'c'})},
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    refuseEssential(addon)
    const link = out.style.name(args.link)
    const database = out.style.datastore(addon.name)
    await confirmed(out, {
      wanted: flags.app,
      given: flags.confirm,
      message: `Destructive action\nThis command will affect the database ${database}\nThis will delete ${link} along with the tables and views created within it.\nThis may have adverse effects for software written against the ${link} schema.\n`,
    })
    return out.action(`Destroying link ${link} from ${database}`, () => api.postgresLink.delete(addon.id, args.link))
  },
})
