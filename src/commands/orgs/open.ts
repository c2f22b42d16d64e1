import {openInBrowser} from '../../lib/command/browser.js'
import {defineCommand} from '../../lib/command/define.js'
import {requiredTeam} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'open the team interface in a browser window',
  flags: {team: requiredTeam()},
  async load(context) {
    const {api, flags, out} = context
    const {name} = await api.team.info(flags.team)
    const url = `https://dashboard.heroku.com/teams/${name}`
    if (!flags.json) out.line(`Opening ${out.style.info(url)}...`)
    await openInBrowser(context, url)
    return {url}
  },
})
