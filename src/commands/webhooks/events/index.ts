import {defineCommand} from '../../../lib/command/define.js'
import {byAge} from '../../../lib/webhooks/order.js'
import {ofOwner, options, ownerOf} from '../../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'list the events of an app that its webhooks are told of',
  examples: ['$ hokku webhooks:events -a example-app'],
  flags: ofOwner(),
  async load(context) {
    context.out.warn('hokku webhooks:event is deprecated, please use hokku webhooks:deliveries')
    const {name, events} = ownerOf(context, context.flags)
    return byAge(await events.list(name, options))
  },
  view(events, {api, flags, out}) {
    if (events.length === 0) return out.line(`${ownerOf({api, out}, flags).shown} has no events`)
    out.table(events, {
      'Event ID': event => event.id,
      Resource: event => event.payload.resource,
      Action: event => event.payload.action,
      'Published At': event => event.payload.published_at,
    })
  },
})
