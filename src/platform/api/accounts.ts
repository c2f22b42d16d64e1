import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {optional, read, string} from '../http/input.js'
import {presentAccount} from './present.js'

export const account: Handlers<'account'> = {
  features: () => [],
  info: ({caller}) => presentAccount(caller.account),
  infoByUser: call => presentAccount(self(call)),

  async update({parts, caller, body}) {
    const {name} = read(body, {name: optional(string)})
    const updatedAt = new Date(parts.world.clock.now()).toISOString()
    const updated = name === undefined ? undefined : await parts.store.accounts.update(caller.account.id, {name, updatedAt})
    return presentAccount(updated ?? caller.account)
  },
}

/** `~` stands for whoever asks; nobody sees another's account. */
export function self({caller: {account}, params}: Call<'user'>) {
  if (!['~', account.id, account.email].includes(params.user)) throw notFound('account')
  return account
}
