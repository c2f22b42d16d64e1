import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {onApp, string} from '../../../lib/command/flags.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced} from '../../../lib/data/database.js'

export default defineCommand({
  description: 'show the settings of a Postgres Advanced database, or change some',
  examples: ['$ hokku data:pg:settings DATABASE --set track_functions:pl --set log_lock_waits:1 -a my-app'],
  args: advancedArgs(),
  flags: {...onApp(), set: string({description: 'what to change, as NAME:VALUE', multiple: true})},
  async load(context) {
    const {api, args, flags} = context
    const addOn = await findDatabaseAddOn(context, flags.app, args.database)
    if (!isAdvanced(addOn)) throw new CommandError(elsewhere)
    const {id, name} = addOn
    return {name, ...(flags.set === undefined ? await api.advancedSetting.list(id) : await api.advancedSetting.update(id, {settings: flags.set.join(',')}))}
  },
  view({name, ...answer}, {flags, out}) {
    const {code, datastore} = out.style
    if ('items' in answer) {
      out.line(out.style.bold(`=== ${datastore(name)}`))
      return out.table(answer.items, {Setting: setting => setting.name, Value: setting => setting.current})
    }
    if (answer.changes.length === 0) return out.line(`\nThose settings are already applied to ${datastore(name)}. Use ${code(`hokku data:pg:settings ${name} -a ${flags.app}`)} to see the current settings on the database.`)
    out.line('Updating these settings...')
    out.table(answer.changes, {Settings: change => change.name, From: change => change.previous, To: change => change.current})
    out.line(`Updating your database ${datastore(name)} shortly. You can use ${code(`data:pg:info ${name} -a ${flags.app}`)} to track progress`)
  },
})

const elsewhere = `You can only use this command to configure settings on Advanced-tier databases.
See https://devcenter.heroku.com/articles/heroku-postgres-settings to configure settings on non-Advanced-tier databases.
`
