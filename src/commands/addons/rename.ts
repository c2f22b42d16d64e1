import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'rename an add-on',
  args: {
    addon_name: argument({description: 'unique identifier or globally unique name of the add-on', required: true}),
    new_name: argument({description: 'new globally unique name of the add-on', required: true}),
  },
  async load({api, args}) {
    const {app, id} = await api.addOn.info(args.addon_name)
    return api.addOn.update(app.id, id, {name: args.new_name})
  },
  view: (_, {args, out}) => out.line(`${out.style.addon(args.addon_name)} successfully renamed to ${out.style.addon(args.new_name)}.`),
})
