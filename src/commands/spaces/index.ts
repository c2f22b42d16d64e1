import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {json, team} from '../../lib/command/flags.js'
import {generationName} from '../../lib/spaces/generation.js'

export default defineCommand({
  description: 'list the private spaces that you have access to',
  examples: ['$ hokku spaces', '$ hokku spaces --team my-team'],
  flags: {json: json(), team: team()},
  async load({api, flags}) {
    const spaces = await api.space.list({version: '3.sdk'})
    const wanted = flags.team === undefined ? spaces : spaces.filter(space => space.team.name === flags.team)
    if (wanted.length === 0 && !flags.json) throw new CommandError(flags.team === undefined ? 'You do not have access to any spaces.' : `No spaces in ${flags.team}.`)
    return wanted.sort((a, b) => (a.name < b.name ? -1 : 1))
  },
  view(spaces, {out}) {
    out.table(spaces, {
      Name: space => out.style.space(space.name),
      Team: space => out.style.team(space.team.name),
      Region: space => space.region.name,
      State: space => space.state,
      Generation: generationName,
      'Created At': space => space.created_at,
    })
  },
})
