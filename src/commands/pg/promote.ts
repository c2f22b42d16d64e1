import {defineCommand} from '../../lib/command/define.js'
import {boolean, string} from '../../lib/command/flags.js'
import {databaseFlags, requiredDatabase} from '../../lib/pg/arguments.js'
import {findAttachment} from '../../lib/pg/attachment.js'
import {promote} from '../../lib/pg/promote.js'

export default defineCommand({
  description: 'make a database the one that DATABASE_URL stands for',
  args: {database: requiredDatabase()},
  flags: {
    ...databaseFlags(),
    as: string({description: 'the attachment to stand for it instead of DATABASE'}),
    force: boolean({char: 'f', description: "even one that can't be used yet"}),
  },
  async load(context) {
    const {args, flags: {app, as, force}} = context
    const attachment = await findAttachment(context, app, args.database)
    return promote(context, {app, attachment, name: as ?? 'DATABASE', force})
  },
})
