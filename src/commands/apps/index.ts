import {listApps} from '../../lib/apps/list.js'
import {viewApps} from '../../lib/apps/view-list.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, space, team} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list your apps',
  examples: ['$ hokku apps'],
  hiddenAliases: ['list', 'apps:list'],
  flags: {
    all: boolean({char: 'A', description: 'include apps in all teams'}),
    'internal-routing': boolean({char: 'i', description: 'filter to Internal Web Apps', hidden: true}),
    json: json({char: 'j'}),
    personal: boolean({char: 'p', description: 'list apps in personal account when a default team is set'}),
    space: space({description: 'filter by space'}),
    team: team(),
  },
  async load({api, flags, out}) {
    const listing = await listApps(api, flags)
    if (!flags.json) viewApps(out, listing)
    return listing.apps
  },
})
