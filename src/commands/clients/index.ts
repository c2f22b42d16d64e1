import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list your OAuth clients',
  flags: {json: json({char: 'j'})},
  load: async ({api}) => (await api.oauthClient.list()).sort((a, b) => (a.name < b.name ? -1 : 1)),
  view(clients, {out}) {
    if (clients.length === 0) return out.line('No OAuth clients.')
    out.table(clients, {
      name: ({name}) => out.style.name(name),
      id: ({id}) => id,
      redirect_uri: ({redirect_uri: uri}) => out.style.info(uri),
    })
  },
})
