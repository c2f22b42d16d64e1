import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list your OAuth sessions',
  flags: {json: json({char: 'j'})},
  load: async ({api}) => (await api.session.list()).sort((a, b) => (a.description < b.description ? -1 : 1)),
  view(sessions, {out}) {
    if (sessions.length === 0) return out.line('No OAuth sessions.')
    out.table(sessions, {Description: ({description}) => out.style.name(description), ID: ({id}) => id})
  },
})
