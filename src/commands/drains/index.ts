import {listDrains, showDrains} from '../../lib/drains/drains.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'display the log drains of an app',
  flags: {...onApp(), extended: boolean({char: 'x', hidden: true}), json: json()},
  async load(context) {
    const {app, extended, json} = context.flags
    const drains = await listDrains(context.api, app, extended)
    if (!json) await showDrains(context, app, drains)
    return drains
  },
})
