import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findAttachment} from '../../lib/pg/attachment.js'
import {extensionsIn} from '../../lib/pg/extensions.js'

export default defineCommand({
  description: 'delete all data of a database',
  args: databaseArgs(),
  flags: {
    ...databaseFlags(),
    confirm: string({char: 'c'}),
    extensions: string({char: 'e', description: 'extensions to have in the public schema afterwards, with commas between them'}),
  },
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    const database = out.style.datastore(addon.name)
    await confirmed(out, {wanted: flags.app, given: flags.confirm, message: `Destructive action\n${database} will lose all of its data\n`})
    return out.action(`Resetting ${database}`, () => api.postgresDatabase.reset(addon.id, extensionsIn(flags.extensions)))
  },
})
