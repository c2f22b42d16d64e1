import {tellRestart} from '../../../../lib/addons/restart.js'
import {confirmed} from '../../../../lib/command/confirm.js'
import {defineCommand} from '../../../../lib/command/define.js'
import {argument, confirm, onApp} from '../../../../lib/command/flags.js'
import {findDatabaseAddOn, isAdvanced, notAdvanced} from '../../../../lib/data/database.js'

export default defineCommand({
  description: 'detach a Postgres Advanced database from an app',
  args: {attachment_name: argument({description: "the attachment's name", required: true})},
  flags: {...onApp(), confirm: confirm()},
  async load(context) {
    const {api, args, flags: {app, confirm: given}, out} = context
    const {addon, id, name} = await api.addOnAttachment.infoByApp(app, args.attachment_name)
    if (!isAdvanced(await findDatabaseAddOn(context, undefined, addon.name))) throw notAdvanced(context, `hokku addons:detach ${args.attachment_name} -a ${app}`)
    await confirmed(out, {wanted: app, given})
    const {attachment, datastore} = out.style
    const detached = await out.action(`Detaching ${attachment(name)} on ${datastore(addon.name)} from ${out.style.app(app)}`, () => api.addOnAttachment.delete(id))
    await tellRestart(context, 'Unsetting', name, app)
    return detached
  },
})
