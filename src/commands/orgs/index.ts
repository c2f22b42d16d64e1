import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'
import {viewTeams} from '../../lib/teams/view.js'

export default defineCommand({
  description: 'list the teams that you are a member of',
  flags: {
    enterprise: boolean({description: 'filter by enterprise teams'}),
    json: json(),
    // Of old: it lists the others too.
    teams: boolean({description: 'filter by teams', hidden: true}),
  },
  load: async ({api, flags}) => (await api.team.list()).filter(({type}) => !flags.enterprise || type === 'enterprise'),
  view: (teams, {out}) => viewTeams(out, 'Teams', teams),
})
