import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {createAddOn} from '../addons/create.js'
import {tellCreated} from '../addons/wait.js'
import {app, confirm, remote, string} from '../command/flags.js'

/** What one may say of a database that is about to be made. */
export const provisionFlags = () => ({
  app: app(),
  as: string({description: 'name of its first attachment'}),
  confirm: confirm(),
  level: string({description: 'how large its instances are'}),
  'provision-option': string({description: 'more for the service, as KEY:VALUE or, for true, KEY', multiple: true}),
  remote: remote(),
})

export interface Provision {
  app: string
  as: string | undefined
  confirm: string | undefined
  json: boolean
  /** What is said while it is asked for. */
  message: string
  name: string | undefined
  plan: string
  settings: Record<string, boolean | string>
  wait: boolean
}

/** Makes a database of Postgres Advanced and tells whether it is there already. */
export async function provision(tools: Tools, wish: Provision): Promise<AddOn> {
  const {out} = tools
  const addOn = await createAddOn(tools, wish)
  if (wish.json) return addOn
  if (addOn.state === 'provisioned') tellCreated(tools, addOn)
  else {
    out.line(`${out.style.addon(addOn.name)} is being created in the background. The app will restart when complete...`)
    tellProgress(tools, addOn.name, wish.app)
  }
  return addOn
}

/** Where one sees how far it is. */
export const tellProgress = ({out}: Pick<Tools, 'out'>, database: string, app: string): void =>
  out.line(`Run ${out.style.code(`hokku data:pg:info ${database} -a ${app}`)} to check creation progress.`)

/** `['a:b:c', 'd']` → `{a: 'b:c', d: 'true'}` */
export const settingsOf = (options: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(options.map(option => {
    const at = option.indexOf(':')
    return at === -1 ? [option, 'true'] : [option.slice(0, at), option.slice(at + 1) || 'true']
  }))
