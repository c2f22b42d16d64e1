import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'remove all SSH keys for current user',
  load: ({api, out}) =>
    out.action('Removing all SSH keys', async () => {
      const keys = await api.key.list()
      await Promise.all(keys.map(({id}) => api.key.delete(id)))
      return keys
    }),
})
