import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PlannedAddOn} from './resolve.js'

import {ApiError} from '../api/errors.js'
import {withMessages} from './create.js'
import {wholePrice} from './price.js'
import {resolveAddOn} from './resolve.js'

const article = 'https://devcenter.heroku.com/articles/managing-add-ons'

/** Changes an add-on's plan: `upgrade(name, plan)`, or `upgrade('service:plan')` where an app has one of that service only. */
export async function changePlan(tools: Tools, name: string, plan: string | undefined, app: string | undefined): Promise<AddOn> {
  const {api} = tools
  const [service = '', planOfService] = name.split(':')
  const wanted = plan ?? planOfService
  if (wanted === undefined) throw new Error(noPlan(name))
  const addon = await resolveAddOn(api, plan === undefined ? service : name, app ?? null).catch((error: unknown) => {
    throw error instanceof ApiError && error.id === 'multiple_matches' ? new Error(severalMatch(error.message, name, plan)) : error
  })
  return change(tools, addon, wanted.includes(':') ? wanted : `${addon.addon_service.name}:${wanted}`)
}

/** Where it fails the official command line ends the action with its usual word all the same. */
async function change({api, out: {action, style}}: Tools, addon: PlannedAddOn, plan: string): Promise<AddOn> {
  const message = `Changing ${style.addon(addon.name)} on ${style.app(addon.app.name)} from ${style.info(addon.plan.name)} to ${style.info(plan)}`
  const {changed, error} = await action(message, () =>
    api.addOn.update(addon.app.name, addon.name, {plan: {name: plan}}, {headers: withMessages}).then(
      result => ({changed: result as PlannedAddOn, error: undefined}),
      (error: unknown) => ({changed: undefined, error}),
    ), result => (result.changed ? `done, ${style.success(wholePrice(result.changed.plan.price))}` : 'done'))
  if (changed) return changed
  if (!(error instanceof ApiError) || !error.message.startsWith("Couldn't find either the add-on service or the add-on plan")) throw error
  const plans = await api.plan.listByAddOn(addon.addon_service.name)
  throw new Error(noSuchPlan(error.message, addon.addon_service.name, plans.map(({name}) => name)))
}

const noPlan = (name: string) => `Error: No plan specified.
You need to specify a plan to move ${name} to.
For example: hokku addons:upgrade heroku-redis:premium-0
${article}`

const noSuchPlan = (message: string, service: string, plans: string[]) => `${message}

Here are the available plans for ${service}:
${plans.join('\n')}

See more plan information with hokku addons:plans ${service}

${article}`

const severalMatch = (message: string, name: string, plan: string | undefined) => `${message}

Multiple add-ons match ${name}
It is not clear which add-on's plan you are trying to change.

Specify the add-on name instead of the name of the add-on service.
For example, instead of: hokku addons:upgrade ${[name, plan].filter(Boolean).join(' ')}
Run this: hokku addons:upgrade redis-triangular-1234 ${plan === undefined ? name : `${name}:${plan}`}
Alternatively, specify an app to filter by with --app
${article}`
