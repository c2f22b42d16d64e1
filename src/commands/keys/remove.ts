import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove an SSH key from the user',
  examples: ['$ hokku keys:remove email@example.com'],
  args: {key: argument({description: 'email address of the user', required: true})},
  load: ({api, args, out: {action, style}}) =>
    action(`Removing ${style.info(args.key)} SSH key`, async () => {
      const keys = await api.key.list()
      if (keys.length === 0) throw new Error('No SSH keys on account')
      const wanted = keys.filter(({comment}) => comment === args.key)
      if (wanted.length === 0) throw new Error(`SSH Key ${args.key} not found.\nFound keys: ${keys.map(({comment}) => comment).join(', ')}.`)
      await Promise.all(wanted.map(({id}) => api.key.delete(id)))
      return wanted
    }),
})
