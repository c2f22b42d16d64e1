import {chosenEndpoint, onEndpoint} from '../../lib/certs/endpoint.js'
import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove an SSL certificate from an app',
  examples: ['$ hokku certs:remove --name tokyo-1050 --confirm example'],
  flags: {...onEndpoint('remove'), confirm: string({hidden: true})},
  async load(context) {
    const {api, flags: {app, confirm, ...wish}, out} = context
    const {name} = await chosenEndpoint(context, {app, ...wish})
    const message = `WARNING: Destructive Action - you cannot rollback this change\nThis command will remove the endpoint ${name} from ${out.style.app(app)}.`
    await confirmed(out, {wanted: app, given: confirm, message})
    return out.action(`Removing SSL certificate ${name} from ${out.style.app(app)}`, () => api.sniEndpoint.delete(app, name))
  },
})
