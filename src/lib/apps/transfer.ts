import type {App, AppTransfer, TeamApp} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {confirmed} from '../command/confirm.js'
import {isEmail, isTeams} from '../command/owner.js'
import {lockApp} from './lock.js'

export interface Transfer {
  recipient: string
  confirm: string | undefined
  locked: boolean
}

/** Hands an app over. Among persons the new owner has to accept; to, from and within teams it is done at once. */
export async function transferApp(tools: Tools, app: App, {confirm, locked, recipient}: Transfer): Promise<AppTransfer | TeamApp> {
  const {api, out} = tools
  const {app: appName, user} = out.style
  if (isEmail(recipient) && !isTeams(app.owner.email)) return offer(tools, app, recipient)
  if (isEmail(recipient)) await confirmed(out, {wanted: app.name, given: confirm, message: 'All collaborators will be removed from this app'})
  const transferred = await out.action(`Transferring ${appName(app.name)} to ${user(recipient)}`, () => api.teamApp.update(app.name, {owner: recipient}))
  return locked ? lockApp(tools, app.name) : transferred
}

const offer = ({api, out: {action, style}}: Tools, app: App, recipient: string) =>
  action(
    `Initiating transfer of ${style.app(app.name)} to ${style.user(recipient)}`,
    () => api.appTransfer.create({app: app.name, recipient}),
    ({state}) => (state === 'pending' ? 'email sent' : 'done'),
  )
