import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {appUsage, teamUsage} from '../../lib/usage/usage.js'
import {viewUsage} from '../../lib/usage/view.js'

export default defineCommand({
  description: 'list usage for metered add-ons attached to an app or apps within a team',
  flags: {
    // Not the environment's: it would turn a team's usage into an app's.
    app: string({char: 'a', description: 'app to list metered add-ons usage for'}),
    team: string({char: 't', description: 'team to list metered add-ons usage for'}),
  },
  async load({api, flags: {app, team}, out: {action, style}}) {
    if (app !== undefined) return action('Gathering usage data', async () => [await appUsage(api, app, team)])
    if (team === undefined) throw new UsageError('Specify an app with --app or a team with --team')
    return action(`Gathering usage data for ${style.team(team)}`, () => teamUsage(api, team))
  },
  view: (apps, {flags, out}) => viewUsage(out, flags, apps),
})
