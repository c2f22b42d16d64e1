import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {ofOwner, options, ownerOf} from '../../lib/webhooks/owner.js'
import {settingsFlags, settingsOf} from '../../lib/webhooks/settings.js'

export default defineCommand({
  description: 'change a webhook of an app',
  examples: ['$ hokku webhooks:update 99999999-9999-9999-9999-999999999999 -i api:dyno -l sync -u https://example.com/hooks'],
  args: {id: argument({description: 'ID of the webhook', required: true})},
  flags: {...ofOwner(), ...settingsFlags()},
  load(context) {
    const {args: {id}, flags, out} = context
    const {name, shown, webhooks} = ownerOf(context, flags)
    return out.action(`Updating webhook ${id} for ${shown}`, () => webhooks.update(name, id, settingsOf(flags), options))
  },
})
