import {defineCommand} from '../../lib/command/define.js'
import {ofOwner, options, ownerOf} from '../../lib/webhooks/owner.js'
import {settingsFlags, settingsOf} from '../../lib/webhooks/settings.js'

export default defineCommand({
  description: 'add a webhook to an app',
  examples: ['$ hokku webhooks:add -i api:dyno -l notify -u https://example.com/hooks'],
  flags: {...ofOwner(), ...settingsFlags()},
  async load(context) {
    const {flags, out} = context
    const {name, shown, webhooks} = ownerOf(context, flags)
    let secret: string | undefined
    const onHead = (headers: Record<string, unknown>) => {
      secret = headers['heroku-webhook-secret'] as string | undefined
    }
    const webhook = await out.action(`Adding webhook to ${shown}`, () => webhooks.create(name, settingsOf(flags), {...options, onHead}))
    return {...webhook, secret}
  },
  view({secret}, {out}) {
    if (secret === undefined) return out.warn('no secret found')
    out.header('Webhooks Signing Secret')
    out.line(secret)
  },
})
