import {readDetails} from '../../lib/apps/details.js'
import {appArgs, appFlags, appName} from '../../lib/apps/name.js'
import {shellDetails} from '../../lib/apps/shell-details.js'
import {viewDetails} from '../../lib/apps/view-details.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'show detailed app information',
  examples: ['$ hokku apps:info', '$ hokku apps:info --shell'],
  hiddenAliases: ['info'],
  args: appArgs(),
  flags: {
    ...appFlags(),
    extended: boolean({char: 'x', hidden: true}),
    json: json({char: 'j'}),
    shell: boolean({char: 's', description: 'output more shell friendly key/value pairs'}),
  },
  load: context => readDetails(context.api, appName(context, 'apps:info --app my-app'), context.flags.extended),
  view(details, {flags, out}) {
    if (flags.shell) shellDetails(details).forEach(line => out.line(line))
    else viewDetails(out, details)
  },
})
