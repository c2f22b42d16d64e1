import {addonArgs} from '../../lib/addons/argument.js'
import {dashboardUrl} from '../../lib/addons/dashboard.js'
import {openPage, pageFlags} from '../../lib/addons/page.js'
import {signOnUrl} from '../../lib/addons/sign-on.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: "open an add-on's dashboard in your browser",
  args: addonArgs(),
  flags: pageFlags(),
  async load(context) {
    const {api, args: {addon}, env, flags: {app}} = context
    // Heroku's own staff is let in by a single sign-on.
    return openPage(context, env.HEROKU_SUDO === undefined ? await dashboardUrl(api, addon, app) : await signOnUrl(api, addon, app))
  },
})
