import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list OAuth authorizations',
  examples: ['$ hokku authorizations'],
  flags: {json: json({char: 'j'})},
  load: async ({api}) => (await api.authorization.list()).sort((a, b) => (a.description < b.description ? -1 : 1)),
  view(authorizations, {out}) {
    if (authorizations.length === 0) return out.line('No OAuth authorizations.')
    out.table(authorizations, {
      Description: ({description}) => out.style.info(description),
      ID: ({id}) => id,
      Scope: ({scope}) => scope.join(','),
    })
  },
})
