import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, findDatabase} from '../../lib/redis/find.js'

export default defineCommand({
  description: 'show the URL with which a database is reached',
  args: databaseArgs(),
  flags: {...databaseFlags(), reset: boolean({description: 'make the credentials new instead'})},
  async load(context) {
    const {api, args, flags, out} = context
    const {name} = await findDatabase(context, flags.app, args.database)
    if (!flags.reset) return {url: (await api.redisDatabase.info(name)).resource_url}
    out.line(`Resetting credentials for ${out.style.datastore(name)}`)
    return api.redisDatabase.rotateCredentials(name, {})
  },
  view(data, {out}) {
    if ('url' in data) out.line(data.url)
  },
})
