import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {byAge} from '../../../lib/webhooks/order.js'
import {ofOwner, options, ownerOf} from '../../../lib/webhooks/owner.js'

const most = 1000

export default defineCommand({
  description: 'list the deliveries of an app\'s webhooks',
  examples: ['$ hokku webhooks:deliveries -a example-app --status failed'],
  flags: {...ofOwner(), status: string({char: 's', description: 'only deliveries with this status'})},
  async load(context) {
    const {flags} = context
    const {name, deliveries} = ownerOf(context, flags)
    const filter = flags.status === undefined ? {} : {query: {'eq[status]': flags.status}}
    const newestFirst = await deliveries.list(name, {...options, ...filter, partial: true, range: `seq ..; order=desc,max=${most}`})
    return byAge(newestFirst.reverse())
  },
  view(deliveries, {api, flags, out}) {
    if (deliveries.length === 0) return out.line(`${ownerOf({api, out}, flags).shown} has no deliveries`)
    if (deliveries.length === most) {
      out.warn(`Only showing the ${most} most recent deliveries`)
      out.warn('It is possible to filter deliveries by using the --status flag')
    }
    out.table(deliveries, {
      'Delivery ID': delivery => delivery.id,
      Created: delivery => delivery.created_at,
      Status: delivery => delivery.status,
      Include: delivery => delivery.event.include,
      Level: delivery => delivery.webhook.level,
      Attempts: delivery => delivery.num_attempts,
      Code: delivery => delivery.last_attempt?.code,
      Error: delivery => delivery.last_attempt?.error_class,
      'Next Attempt': delivery => delivery.next_attempt_at,
    })
  },
})
