import {defineCommand} from '../../../lib/command/define.js'
import {argument} from '../../../lib/command/flags.js'
import {ofOwner, options, ownerOf} from '../../../lib/webhooks/owner.js'

export default defineCommand({
  description: 'show an event that webhooks are told of',
  examples: ['$ hokku webhooks:events:info 99999999-9999-9999-9999-999999999999'],
  args: {id: argument({description: 'ID of the event', required: true})},
  flags: ofOwner(),
  load(context) {
    context.out.warn('hokku webhooks:event:info is deprecated, please use hokku webhooks:deliveries:info')
    const {name, events} = ownerOf(context, context.flags)
    return events.info(name, context.args.id, options)
  },
  view({id, payload}, {out}) {
    out.header(id)
    out.object({payload: JSON.stringify(payload, null, 2)})
  },
})
