import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {isEssential, unsupported} from '../../../lib/pg/plan.js'

export default defineCommand({
  description: 'attach a database to an app by its connection pool',
  examples: ['$ hokku pg:connection-pooling:attach postgresql-something-12345'],
  args: databaseArgs(),
  flags: {...databaseFlags(), as: string({description: 'what the attachment is called'})},
  async load(context) {
    const {api, args, flags: {app, as}, out} = context
    const {addon} = await findAttachment(context, app, args.database)
    if (isEssential(addon)) throw new CommandError(unsupported)
    const pool = await out.action(`Enabling Connection Pooling on ${out.style.datastore(addon.name)} to ${out.style.app(app)}`, () =>
      api.postgresDatabase.poolConnections(addon.name, {app, credential: 'default', ...(as === undefined ? {} : {name: as})}))
    const newest = () => api.release.list(app, {range: 'version ..; max=1, order=desc', partial: true})
    await out.action(`Setting ${out.style.attachment(pool.name)} config vars and restarting ${out.style.app(app)}`, newest, ([release]) => `done, v${release?.version}`)
    return pool
  },
})
