import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {statusOf} from '../backend/errors.js'
import {notifyDesktop} from '../command/notify.js'
import {expanded} from './resolve.js'

const options = {headers: expanded.headers}

/** Seconds between two looks where nobody says otherwise. */
export const usualInterval = 5

/** Waits until an add-on is there. Fails where it was given up. */
export async function waitForCreation(tools: Tools, addon: AddOn, seconds: number): Promise<AddOn> {
  const {api, clock, out, signal} = tools
  const created = await out.action(`Creating ${out.style.addon(addon.name)}`, async () => {
    let current = addon
    while (current.state === 'provisioning') {
      current = await api.addOn.infoByApp(addon.app.name, addon.name, options)
      if (current.state === 'provisioning') await clock.sleep(seconds * 1000, signal)
    }
    if (current.state === 'deprovisioned') throw creationFailed(current)
    return current
  }).catch((error: Error) => {
    if (!signal.aborted) notifyDesktop(tools, {title: `hokku addons:create ${addon.name}`, text: error.message})
    throw error
  })
  notifyDesktop(tools, {title: `hokku addons:create ${addon.name}`, text: 'Add-on successfully provisioned'})
  return created
}

export const creationFailed = ({state}: AddOn) => new Error(`The add-on was unable to be created, with status ${state}`)

/** Waits until an add-on is gone. */
export async function waitForDestruction(tools: Tools, addon: AddOn, seconds: number): Promise<AddOn> {
  const {api, clock, out, signal} = tools
  await out.action(`Destroying ${out.style.addon(addon.name)}`, async () => {
    while (await isThere()) await clock.sleep(seconds * 1000, signal)
  })
  notifyDesktop(tools, {title: `hokku addons:destroy ${addon.name}`, text: 'Add-on successfully deprovisioned'})
  return {...addon, state: 'deprovisioned'}

  async function isThere(): Promise<boolean> {
    try {
      return (await api.addOn.infoByApp(addon.app.name, addon.name, options)).state !== 'deprovisioned'
    } catch (error) {
      if (statusOf(error) === 404) return false
      throw error
    }
  }
}

/** `Created NAME as A, B`: what the app has of it now. */
export function tellCreated({out}: Pick<Tools, 'out'>, {config_vars: vars, name}: AddOn): void {
  const {addon, attachment} = out.style
  out.line(`Created ${addon(name)}${vars.length === 0 ? '' : ` as ${vars.map(attachment).join(', ')}`}`)
}
