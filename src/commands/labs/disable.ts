import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, remote, string} from '../../lib/command/flags.js'
import {featureArgs} from '../../lib/features/declaration.js'
import {switchFeature} from '../../lib/features/switch.js'

/** Without it an app is open to attacks that it was safe from. */
const guarding = 'spaces-strict-tls'

export default defineCommand({
  description: 'disables an experimental feature',
  args: featureArgs('account'),
  flags: {app: appOptional(), confirm: string({description: 'set to app name to bypass confirm prompt'}), remote: remote()},
  async load(context) {
    const {args: {feature}, flags: {app, confirm}, out} = context
    if (feature === guarding && app !== undefined) await confirmed(out, {wanted: app, given: confirm, message: insecure})
    return switchFeature(context, feature, app, false)
  },
})

const insecure = 'Insecure Action\nYou are enabling an older security protocol, TLS 1.0, which some organizations may not deem secure.'
