import {offerToServe} from '../../lib/certs/serve.js'
import {certificateArgs, readCertificate} from '../../lib/certs/files.js'
import {viewCertificate} from '../../lib/certs/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'add an SSL certificate to an app',
  examples: ['$ hokku certs:add example.com.crt example.com.key'],
  args: certificateArgs(),
  flags: onApp(),
  async load(context) {
    const {api, args, flags: {app, json}, out} = context
    const certificate = await readCertificate(args)
    const endpoint = await out.action(`Adding SSL certificate to ${out.style.app(app)}`, () => api.sniEndpoint.create(app, certificate))
    // A person sees what it is before the question which domains it is for.
    if (!json) viewCertificate(out, endpoint)
    await offerToServe(context, app, endpoint)
    return endpoint
  },
})
