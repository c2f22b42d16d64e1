import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {ofOwner, options, ownerOf} from '../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'show a webhook of an app',
  examples: ['$ hokku webhooks:info 99999999-9999-9999-9999-999999999999'],
  args: {id: argument({description: 'ID of the webhook', required: true})},
  flags: ofOwner(),
  load(context) {
    const {name, webhooks} = ownerOf(context, context.flags)
    return webhooks.info(name, context.args.id, options)
  },
  view({id, include, level, url}, {out}) {
    out.header(id)
    out.object({Include: include.join(','), Level: level, URL: url, 'Webhook ID': id})
  },
})
