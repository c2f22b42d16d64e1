import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {waitForService} from '../../lib/command/wait.js'
import {databaseArgs, databaseFlags, findDatabase} from '../../lib/redis/find.js'

export default defineCommand({
  description: 'wait until a database can be used',
  args: databaseArgs(),
  flags: {...databaseFlags(), 'wait-interval': string({description: 'how many seconds from one look to the next'})},
  async load(context) {
    const {api, args, flags, out, strict} = context
    const {name} = await findDatabase(context, flags.app, args.database)
    return waitForService(context, `Waiting for database ${out.style.datastore(name)}`, () => api.redisDatabase.waitStatus(name), {
      seconds: Number(flags['wait-interval']) || 5,
      // The official command line shows the error and ends with 0.
      failsOnError: strict,
    })
  },
})
