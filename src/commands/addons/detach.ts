import {tellRestart} from '../../lib/addons/restart.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'detach an existing add-on resource from an app',
  args: {attachment_name: argument({description: 'unique identifier of the add-on attachment', required: true})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags, out: {action, style}} = context
    const {addon, id, name} = await api.addOnAttachment.infoByApp(flags.app, args.attachment_name)
    const message = `Detaching ${style.attachment(name)} to ${style.addon(addon.name)} from ${style.app(flags.app)}`
    const detached = await action(message, () => api.addOnAttachment.delete(id))
    await tellRestart(context, 'Unsetting', name, flags.app)
    return detached
  },
})
