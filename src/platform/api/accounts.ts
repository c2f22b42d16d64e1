import type {AccountRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {accountNamed, updateAccount} from '../access/accounts.js'
import {deleteAccount} from '../access/delete-account.js'
import {presentAccount} from './present/access.js'

export const account: Handlers<'account'> = {
  delete: call => end(call, call.caller.account),
  deleteByUser: async call => end(call, await accountNamed(call.parts, call.caller.account, call.params.user)),
  info: ({parts, caller}) => presentAccount(parts, caller.account),
  infoByUser: async ({parts, caller, params}) => presentAccount(parts, await accountNamed(parts, caller.account, params.user)),
  update: call => change(call, call.body),
  updateByUser: call => change(call, call.body),
}

interface Changes {name?: string | null | undefined; email?: string | undefined; beta?: boolean | undefined; allow_tracking?: boolean | undefined}

async function change({parts, caller}: Call, {name, email, beta, allow_tracking: allowTracking}: Changes) {
  const changes = {
    ...(name !== undefined && {name}), ...(email !== undefined && {email}), ...(beta !== undefined && {beta}),
    ...(allowTracking !== undefined && {allowTracking}),
  }
  return presentAccount(parts, await updateAccount(parts, caller.account, changes))
}

async function end({parts}: Call, ended: AccountRecord) {
  const shown = await presentAccount(parts, ended)
  await deleteAccount(parts, ended)
  return shown
}
