import {attachAddOn} from '../../lib/addons/attach.js'
import {tellRestart} from '../../lib/addons/restart.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'attach an existing add-on resource to an app',
  args: {addon_name: argument({description: 'unique identifier or globally unique name of the add-on', required: true})},
  flags: {
    ...onApp(),
    as: string({description: 'name for add-on attachment'}),
    confirm: string({description: 'overwrite existing add-on attachment with same name'}),
    credential: string({description: 'credential name for scoped access to Heroku Postgres'}),
  },
  async load(context) {
    const attachment = await attachAddOn(context, context.args.addon_name, context.flags)
    await tellRestart(context, 'Setting', attachment.name, context.flags.app)
    return attachment
  },
})
