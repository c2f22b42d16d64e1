import {listPlans} from '../../lib/addons/plans.js'
import {hourlyPrice, monthlyPrice} from '../../lib/addons/price.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list all available plans for an add-on service',
  examples: ['$ hokku addons:plans heroku-redis'],
  args: {service: argument({description: 'unique identifier or globally unique name of the add-on', required: true})},
  flags: {json: json()},
  load: ({api, args}) => listPlans(api, args.service),
  view: (plans, {args, out}) => out.table(plans, {
    '': plan => (plan.default ? 'default' : ''),
    Slug: ({name}) => out.style.addon(name),
    Name: plan => plan.human_name,
    Price: ({price}) => (price.metered ? 'metered' : hourlyPrice(price)),
    'Max Price': ({price}) => (price.metered ? `https://elements.heroku.com/addons/${args.service}#pricing` : monthlyPrice(price)),
  }),
})
