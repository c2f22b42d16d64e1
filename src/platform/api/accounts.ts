import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {presentAccount} from './present.js'

export const account: Handlers<'account'> = {
  info: ({caller}) => presentAccount(caller.account),
  infoByUser: call => presentAccount(self(call)),

  async update({parts, caller, body}) {
    const {name, email} = body
    if (email !== undefined && !/^[^\s@:]+@[^\s@:]+$/.test(email)) throw invalidParams(`${email} is not an email address.`)
    const changes = {...(name !== undefined && {name}), ...(email !== undefined && {email})}
    if (Object.keys(changes).length === 0) return presentAccount(caller.account)
    const updatedAt = new Date(parts.world.clock.now()).toISOString()
    return presentAccount((await parts.store.accounts.update(caller.account.id, {...changes, updatedAt})) ?? caller.account)
  },
}

/** `~` stands for whoever asks; nobody sees another's account. */
export function self({caller: {account}, params}: Call<'user'>) {
  if (!['~', account.id, account.email].includes(params.user)) throw notFound('account')
  return account
}
