import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PlannedAddOn} from './resolve.js'

import {withConfirmation} from './confirm.js'
import {wholePrice} from './price.js'
import {creationFailed, usualInterval, waitForCreation} from './wait.js'

interface Wish {
  /** What is said while it is asked for; else the plan and then its price. */
  message?: string
  app: string
  as: string | undefined
  confirm: string | undefined
  json: boolean
  name: string | undefined
  plan: string
  /** For the add-on's service. */
  settings: Record<string, boolean | string>
  wait: boolean
}

/** Creates an add-on and tells what its service says. Yields it as it is then, made or still in the making. */
export async function createAddOn(tools: Tools, wish: Wish): Promise<AddOn> {
  const {out} = tools
  const addon = await withConfirmation(tools, wish.app, wish.confirm, confirm => create(tools, wish, confirm))
  if (addon.provision_message && !wish.json) out.line(addon.provision_message)
  if (addon.state === 'deprovisioned') throw creationFailed(addon)
  if (addon.state !== 'provisioning' || !wish.wait) return addon
  if (!wish.json) out.line(`Waiting for ${out.style.addon(addon.name)}...`)
  return waitForCreation(tools, addon, usualInterval)
}

const create = ({api, out: {action, style}}: Tools, {app, as, message, name, plan, settings}: Wish, confirm: string | undefined) =>
  action(
    message ?? `Creating ${style.addon(plan)} on ${style.app(app)}`,
    async () => (await api.addOn.create(app, {
      attachment: as === undefined ? {} : {name: as},
      config: settings,
      plan: {name: plan},
      ...(confirm === undefined ? {} : {confirm}),
      ...(name === undefined ? {} : {name}),
    }, {headers: withMessages})) as PlannedAddOn,
    addon => (message === undefined ? style.success(wholePrice(addon.plan.price)) : 'done'),
  )

/** The plan in full, and what the service has to say in words for a person. */
export const withMessages = {'accept-expansion': 'plan', 'x-heroku-legacy-provider-messages': 'true'}
