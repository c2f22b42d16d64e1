/** What a provider does with an add-on of its, by the token that its grant was exchanged for. */
import type {AddOnRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {serviceOf} from '../addons/catalogue.js'
import {forgetAddOn} from '../addons/destroy.js'
import {completeAddOn, providedBy, setProvided} from '../addons/provided.js'
import {findAddOn, findAddOnOf} from './find-add-ons.js'
import {findApp} from './find.js'
import {presentAddOn} from './present/add-ons.js'
import {withoutIt} from './without-it.js'

/** The names are the service's own, whatever an attachment makes of them. */
export const addOnConfig: Handlers<'addOnConfig'> = {
  info: async call => list(call, await findAddOn(call)).filter(({name}) => name === call.params.name),
  list: async call => list(call, await findAddOn(call)),

  async update(call) {
    const addOn = await findAddOn(call)
    const changes = call.body.config ?? []
    const {configVars} = await serviceOf(call.parts, addOn)
    const stray = changes.find(({name}) => !configVars.includes(name))
    if (stray) throw invalidParams(`${stray.name} is not declared in the manifest of ${addOn.service}.`)
    return list(call, await setProvided(call.parts, call.caller.account, addOn, Object.fromEntries(changes.map(({name, value}) => [name, value ?? null]))))
  },
}

const list = ({parts}: Call, addOn: AddOnRecord) => Object.entries(providedBy(parts, addOn)).map(([name, value]) => ({name, value}))

const unpeered = withoutIt(async (call: Call<'addOn'>): Promise<never> => {
  await findAddOn(call)
  throw invalidParams('Add-ons are reached over this machine\'s own network: there is no private network to peer with.')
})

export const addOnAction: Handlers<'addOnAction'> = {
  async deprovision(call) {
    const addOn = await findAddOn(call)
    const shown = await presentAddOn(call.parts, addOn, () => false)
    await forgetAddOn(call.parts, call.caller.account, addOn)
    return {...shown, state: 'deprovisioned'}
  },
  peer: unpeered,
  provision: async call => presentAddOn(call.parts, await completeAddOn(call.parts, call.caller.account, await findAddOn(call)), () => false),
  unpeer: unpeered,
}

export const addOnSso: Handlers<'addOnSso'> = {
  async info(call) {
    const addOn = await findAddOn(call)
    return signOn(call, addOn, undefined)
  },
  async infoByApp(call) {
    const app = await findApp(call)
    return signOn(call, await findAddOnOf(call, app), app.name)
  },
}

async function signOn({parts, caller: {account}}: Call, addOn: AddOnRecord, attachedApp: string | undefined) {
  const {provider} = await serviceOf(parts, addOn)
  const app = await parts.store.apps.find({id: addOn.appId})
  const target = app && provider.signOn(addOn, {app, attachedApp: attachedApp ?? app.name, user: account, now: parts.world.clock.now()})
  if (!target) throw invalidParams(`${addOn.service} has no pages of its own: \`heroku config\` shows what it gives.`)
  return target
}
