import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, findDatabases} from '../../lib/redis/find.js'
import {readInfo, viewInfo} from '../../lib/redis/info.js'

export default defineCommand({
  description: 'show what is known of the Key-Value Store databases of an app',
  aliases: ['redis'],
  args: databaseArgs(),
  flags: {...databaseFlags(), json: json({char: 'j'})},
  load: async context => {
    const found = await findDatabases(context, context.flags.app, context.args.database)
    return Promise.all(found.map(addOn => readInfo(context, addOn)))
  },
  view: (databases, {out}) => databases.forEach(database => viewInfo(out, database)),
})
