import {defineCommand} from '../../../lib/command/define.js'
import {argument} from '../../../lib/command/flags.js'
import {ofOwner, options, ownerOf} from '../../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'show a delivery and the event that it told of',
  examples: ['$ hokku webhooks:deliveries:info 99999999-9999-9999-9999-999999999999'],
  args: {id: argument({description: 'ID of the delivery', required: true})},
  flags: ofOwner(),
  async load(context) {
    const {name, deliveries, events} = ownerOf(context, context.flags)
    const delivery = await deliveries.info(name, context.args.id, options)
    return {...delivery, event: {...delivery.event, ...await events.info(name, delivery.event.id, options)}}
  },
  view(delivery, {out}) {
    out.header(delivery.id)
    out.object({
      Created: delivery.created_at,
      Event: delivery.event.id,
      Webhook: delivery.webhook.id,
      Status: delivery.status,
      Include: delivery.event.include,
      Level: delivery.webhook.level,
      Attempts: delivery.num_attempts,
      Code: delivery.last_attempt?.code,
      Error: delivery.last_attempt?.error_class,
      'Next Attempt': delivery.next_attempt_at,
    })
    out.header('Event Payload')
    out.json(delivery.event.payload)
  },
})
