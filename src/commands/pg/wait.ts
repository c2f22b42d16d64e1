import {defineCommand} from '../../lib/command/define.js'
import {boolean, string} from '../../lib/command/flags.js'
import {waitForService} from '../../lib/command/wait.js'
import {databaseFlags, databasesArgs} from '../../lib/pg/arguments.js'
import {findDatabases} from '../../lib/pg/databases.js'

export default defineCommand({
  description: 'wait until a database can be used',
  args: databasesArgs(),
  flags: {
    ...databaseFlags(),
    'no-notify': boolean({description: "don't tell the desktop"}),
    'wait-interval': string({description: 'how many seconds from one look to the next'}),
  },
  async load(context) {
    const {api, args, flags, out} = context
    const statuses = []
    for (const {id, name} of await findDatabases(context, flags.app, args.database)) {
      const message = `Waiting for database ${out.style.datastore(name)}`
      const status = await waitForService(context, message, () => api.postgresDatabase.waitStatus(id), {
        seconds: Number(flags['wait-interval']) || 5,
        failsOnError: true,
        notice: flags['no-notify'] ? undefined : {title: 'hokku pg:wait', name},
      })
      statuses.push({name, ...status})
    }
    return statuses
  },
})
