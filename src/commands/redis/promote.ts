import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/redis/find.js'
import {promote} from '../../lib/redis/promote.js'

export default defineCommand({
  description: 'make a database the one that REDIS_URL stands for',
  args: databaseArgs(),
  flags: {...databaseFlags(), as: string({description: 'the attachment to stand for it instead of REDIS'})},
  load: context => promote(context, context.flags.app, context.args.database, context.flags.as ?? 'REDIS'),
})
