import {defineCommand} from '../../../lib/command/define.js'
import {argument, onApp} from '../../../lib/command/flags.js'
import {askedUpdates} from '../../../lib/data/ask-updates.js'
import {findAdvanced} from '../../../lib/data/database.js'
import {chosenAdvanced} from '../../../lib/data/choose-database.js'

export default defineCommand({
  description: 'change the pools of a Postgres Advanced database by answering questions',
  args: {database: argument({description: 'name, ID or attachment of the database; if omitted, one of the app is chosen'})},
  flags: onApp(),
  async load(context) {
    const {args: {database}, flags: {app}} = context
    const {id, name} = database === undefined
      ? await chosenAdvanced(context, app)
      : await findAdvanced(context, app, database, addOn => `hokku addons:upgrade ${addOn.name} -a ${app}`)
    return askedUpdates(context, {id, name}, app)
  },
})
