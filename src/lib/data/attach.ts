import type {AddOnAttachment} from '../api/types.js'
import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {withConfirmation} from '../addons/confirm.js'
import {tellRestart} from '../addons/restart.js'
import {asking} from './asking.js'

interface Wish {
  app: string
  as: string | undefined
  confirm: string | undefined
  credential: string | undefined
  pool: string | undefined
}

/** Attaches one pool of a database to an app, by one credential. A person is asked which; a script has to say it. */
export async function attachToPool(tools: Tools, addOn: PlannedAddOn, {app, as: given, confirm, credential: role, pool: name}: Wish): Promise<AddOnAttachment> {
  const {api, out: {action, style}} = tools
  const credential = role ?? await chosenCredential(tools, addOn)
  const pool = name ?? await chosenPool(tools, addOn)
  const as = given ?? await chosenName(tools)
  const message = `Attaching ${style.datastore(addOn.name)} with credential ${style.name(credential)} and pool ${style.name(pool)}${as === undefined ? '' : ` as ${style.attachment(as)}`} to ${style.app(app)}`
  const attachment = await withConfirmation(tools, app, confirm, confirmation =>
    action(message, () => api.addOnAttachment.create({
      addon: {name: addOn.name},
      app: {name: app},
      ...(as === undefined ? {} : {name: as}),
      ...(confirmation === undefined ? {} : {confirm: confirmation}),
      namespace_config: {pool, proxy: 'false', role: credential},
    })))
  await tellRestart(tools, 'Setting', attachment.name, app)
  return attachment
}

async function chosenCredential(tools: Tools, {id}: PlannedAddOn): Promise<string> {
  const {choose} = await asking(tools, 'Name the credential with --credential.')
  const {items} = await tools.api.advancedCredential.list(id)
  const sorted = items.toSorted((a, b) => Number(b.type === 'owner') - Number(a.type === 'owner'))
  return choose('Which credential do you want to use?', sorted.map(({name, state, type}) => ({
    name: `${name}${type === 'owner' ? ' (owner)' : ''}`, value: name, disabled: state !== 'active' && "(isn't active)",
  })))
}

async function chosenPool(tools: Tools, {id}: PlannedAddOn): Promise<string> {
  const {choose} = await asking(tools, 'Name the pool with --pool.')
  const {pools} = await tools.api.advancedDatabase.info(id)
  return choose('Which instance pool would you like to attach?', pools.map(({expected_count: count, expected_level: level, name, status}) => ({
    name: `${name} (${count} @ ${level})`, value: name, disabled: status !== 'available' && "(isn't available)",
  })))
}

/** The API makes one up where none is given. */
async function chosenName({out}: Tools): Promise<string | undefined> {
  if (!out.isInteractive) return undefined
  const {ask} = await import('../command/prompt.js')
  return await ask('Name of the attachment, nothing to have one made up:') || undefined
}
