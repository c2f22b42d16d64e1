import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {confirm, onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'purge the build cache for an app',
  examples: ['$ hokku builds:cache:purge -a my-app'],
  flags: {...onApp(), confirm: confirm()},
  async load({api, flags: {app, confirm: given}, out}) {
    await confirmed(out, {wanted: app, given, message: `The next build of ${out.style.app(app)} will take longer, for its cache is emptied.`})
    return out.action(`Purging the build cache of ${out.style.app(app)}`, () => api.build.deleteCache(app))
  },
})
