import {defineCommand} from '../../lib/command/define.js'
import {byAge} from '../../lib/webhooks/order.js'
import {ofOwner, options, ownerOf} from '../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'list the webhooks of an app',
  examples: ['$ hokku webhooks -a example-app'],
  flags: ofOwner(),
  async load(context) {
    const {name, webhooks} = ownerOf(context, context.flags)
    return byAge(await webhooks.list(name, options))
  },
  view(webhooks, {api, flags, out}) {
    if (webhooks.length === 0) return out.line(`${ownerOf({api, out}, flags).shown} has no webhooks\nUse ${out.style.code(' $ hokku webhooks:add ')} to add one.`)
    out.table(webhooks, {
      'Webhook ID': webhook => webhook.id,
      URL: webhook => webhook.url,
      Include: webhook => webhook.include.join(','),
      Level: webhook => webhook.level,
    })
  },
})
