import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'list who has an account on a platform of your own',
  examples: ['$ hokku platform:accounts'],
  load: ({api}) => api.platform.accounts(),
  view(accounts, {out}) {
    out.table(accounts, {Email: row => out.style.name(row.email), Name: row => row.name ?? '', ID: row => row.id})
  },
})
