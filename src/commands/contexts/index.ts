import {defineCommand} from '../../lib/command/define.js'
import {listContexts} from '../../lib/contexts/contexts.js'

export default defineCommand({
  description: 'list the platforms that commands can talk to',
  examples: ['$ hokku contexts'],
  async load({env}) {
    return listContexts(env)
  },
  view(contexts, {out}) {
    out.table(contexts, {
      Context: row => (row.isCurrent ? out.style.name(row.name) : row.name),
      URL: row => row.url,
      Default: row => (row.isCurrent ? 'yes' : ''),
    })
  },
})
