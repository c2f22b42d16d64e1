import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'delete (logout) OAuth session by ID',
  args: {id: argument({description: 'ID of the OAuth session', required: true})},
  load: ({api, args, out: {action, style}}) => action(`Destroying ${style.name(args.id)}`, () => api.session.delete(args.id)),
})
