import {createAddOn} from '../../lib/addons/create.js'
import {readSettings} from '../../lib/addons/settings.js'
import {tellCreated} from '../../lib/addons/wait.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, onApp, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: `create a new add-on resource
Settings for the add-on's service go to the end of the command line, behind a --.`,
  examples: ['$ hokku addons:create heroku-redis:mini --app my-app', '$ hokku addons:create heroku-postgresql:standard-0 --app my-app -- --fork DATABASE'],
  hiddenAliases: ['addons:add'],
  strict: false,
  unknownFlags: 'arguments',
  args: {'service:plan': argument({description: 'unique identifier or unique name of the add-on service plan', required: true})},
  flags: {
    ...onApp(),
    as: string({description: 'name for the initial add-on attachment'}),
    confirm: string({description: 'overwrite existing config vars or existing add-on attachments'}),
    name: string({description: 'name for the add-on resource'}),
    wait: boolean({description: 'watch add-on creation status and exit when complete'}),
  },
  load: context => {
    const {args, argv, commandLine, flags} = context
    return createAddOn(context, {...flags, plan: args['service:plan'], settings: readSettings(context, flags.app, argv, commandLine)})
  },
  view(addon, {out}) {
    const {code} = out.style
    if (addon.state === 'provisioned') tellCreated({out}, addon)
    else {
      out.line(`${out.style.addon(addon.name)} is being created in the background. The app will restart when complete...`)
      out.line(`Run ${code(`hokku addons:info ${addon.name}`)} to check creation progress.`)
    }
    out.line(`Run ${code(`hokku addons:docs ${addon.addon_service.name}`)} to view documentation.`)
  },
})
