import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PlannedAddOn} from './resolve.js'

import {ApiError} from '../api/errors.js'
import {confirmed} from '../command/confirm.js'
import {resolveAddOn} from './resolve.js'
import {usualInterval, waitForDestruction} from './wait.js'

interface Wish {
  app: string | undefined
  confirm: string | undefined
  force: boolean
  json: boolean
  wait: boolean
}

/** Destroys add-ons, app by app; each app's have to be confirmed by its name. */
export async function destroyAddOns(tools: Tools, names: readonly string[], wish: Wish): Promise<AddOn[]> {
  const addons: PlannedAddOn[] = []
  for (const name of names) addons.push(await ofApp(tools, name, wish.app))
  const destroyed: AddOn[] = []
  for (const app of new Set(addons.map(addon => addon.app.name))) {
    await confirmed(tools.out, {wanted: app, given: wish.confirm})
    for (const addon of addons.filter(one => one.app.name === app)) destroyed.push(await destroy(tools, addon, wish))
  }
  return destroyed
}

async function ofApp({api, out}: Tools, name: string, app: string | undefined): Promise<PlannedAddOn> {
  const addon = await resolveAddOn(api, name, app)
  const {addon: addonName, app: appName} = out.style
  if (app !== undefined && addon.app.name !== app) throw new Error(`${addonName(addon.name)} is on ${appName(addon.app.name)} not ${appName(app)}`)
  return addon
}

async function destroy(tools: Tools, addon: AddOn, {force, json, wait}: Wish): Promise<AddOn> {
  const {out} = tools
  const {app, code} = out.style
  const name = out.style.addon(addon.name)
  const message = `Destroying ${name} on ${app(addon.app.name)}`
  const destroyed = await out.action(message, () => request(tools, addon, force), ({state}) => (state === 'deprovisioning' ? 'pending' : 'done'))
  if (destroyed.state === 'deprovisioned') return destroyed
  if (destroyed.state !== 'deprovisioning') throw new Error(`The add-on was unable to be destroyed, with status ${destroyed.state}.`)
  if (wait) {
    if (!json) out.line(`Waiting for ${name}...`)
    return waitForDestruction(tools, destroyed, usualInterval)
  }
  if (!json) {
    out.line(`${name} is being destroyed in the background. The app will restart when complete...`)
    out.line(`Run ${code(`hokku addons:info ${addon.name}`)} to check destruction progress`)
  }
  return destroyed
}

async function request({api}: Tools, {app, id}: AddOn, force: boolean): Promise<AddOn> {
  try {
    return await api.addOn.delete(app.id, id, {force}, {headers: {'accept-expansion': 'plan'}})
  } catch (error) {
    if (error instanceof ApiError) throw new Error(`The add-on was unable to be destroyed: ${error.message}.`)
    throw error
  }
}
