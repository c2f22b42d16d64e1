import {chosenEndpoint, onEndpoint} from '../../lib/certs/endpoint.js'
import {certificateArgs, readCertificate} from '../../lib/certs/files.js'
import {viewCertificate} from '../../lib/certs/view.js'
import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'put another certificate in the place of one of an app\'s',
  examples: ['$ hokku certs:update example.com.crt example.com.key --name tokyo-1050'],
  args: certificateArgs(),
  flags: {...onEndpoint('update'), confirm: string({hidden: true})},
  async load(context) {
    const {api, args, flags: {app, confirm, ...wish}, out} = context
    const {name} = await chosenEndpoint(context, {app, ...wish})
    const certificate = await readCertificate(args)
    const message = `Potentially Destructive Action\nThis command will change the certificate of endpoint ${name} from ${out.style.app(app)}.`
    await confirmed(out, {wanted: app, given: confirm, message})
    return out.action(`Updating SSL certificate ${name} for ${out.style.app(app)}`, () => api.sniEndpoint.update(app, name, certificate))
  },
  view: (endpoint, {out}) => viewCertificate(out, endpoint, {heading: 'Updated certificate details'}),
})
