import {defineCommand} from '../../../lib/command/define.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findConfigurable, shownName} from '../../../lib/pg/setting.js'

export default defineCommand({
  description: 'show the settings of a database',
  args: databaseArgs(),
  flags: databaseFlags(),
  async load(context) {
    const {id, name} = await findConfigurable(context, context.flags.app, context.args.database)
    return {database: name, settings: await context.api.postgresConfig.info(id)}
  },
  view({database, settings}, {out}) {
    out.header(out.style.datastore(database))
    out.object(Object.fromEntries(Object.entries(settings).map(([key, {value}]) => [shownName(key), value] as const).sort()))
  },
})
