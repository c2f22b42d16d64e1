import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {viewTeams} from '../../lib/teams/view.js'

export default defineCommand({
  description: `list the teams that you are a member of
hokku members:* changes who else is.`,
  flags: {json: json()},
  load: ({api}) => api.team.list(),
  view: (teams, {out}) => viewTeams(out, 'Team', teams),
})
