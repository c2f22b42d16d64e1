import {appArgs, appFlags, appName} from '../../lib/apps/name.js'
import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {confirm} from '../../lib/command/flags.js'
import {removeRemotes} from '../../lib/git/remotes.js'

export default defineCommand({
  description: 'permanently destroy an app',
  examples: ['$ hokku apps:destroy --app example --confirm example'],
  hiddenAliases: ['destroy', 'apps:delete'],
  args: appArgs(),
  flags: {...appFlags(), confirm: confirm()},
  async load(context) {
    const {api, flags, out} = context
    const {name} = await api.app.info(appName(context, 'apps:destroy APPNAME'))
    await confirmed(out, {wanted: name, given: flags.confirm, message: `This will delete ${out.style.app(name)} including all add-ons.`})
    const app = await out.action(`Destroying ${out.style.app(name)} (including all add-ons)`, () => api.app.delete(name))
    await removeRemotes(context, name)
    return app
  },
})
