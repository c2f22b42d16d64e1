import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {ofOwner, options, ownerOf} from '../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'remove a webhook from an app',
  examples: ['$ hokku webhooks:remove 99999999-9999-9999-9999-999999999999'],
  args: {id: argument({description: 'ID of the webhook', required: true})},
  flags: ofOwner(),
  load(context) {
    const {args: {id}, flags, out} = context
    const {name, shown, webhooks} = ownerOf(context, flags)
    return out.action(`Removing webhook ${id} from ${shown}`, () => webhooks.delete(name, id, options))
  },
})
