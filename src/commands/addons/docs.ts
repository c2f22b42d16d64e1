import {addonArgs} from '../../lib/addons/argument.js'
import {openPage, pageFlags} from '../../lib/addons/page.js'
import {resolveAddOn} from '../../lib/addons/resolve.js'
import {statusOf} from '../../lib/backend/errors.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: "open an add-on's Dev Center documentation in your browser",
  args: addonArgs(),
  flags: pageFlags(),
  async load(context) {
    const {api, args: {addon}, flags} = context
    const [word = ''] = addon.split(':')
    const service = await api.addOnService.info(word).catch(async (error: unknown) => {
      if (statusOf(error) !== 404) throw error
      return (await resolveAddOn(api, addon, flags.app ?? null)).addon_service
    })
    return openPage(context, `https://devcenter.heroku.com/articles/${service.name}`)
  },
})
