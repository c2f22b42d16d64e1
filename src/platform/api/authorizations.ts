import type {AuthorizationRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {createAuthorization} from '../access/authorizations.js'
import {renewClientKey} from '../access/owner.js'
import {presentAuthorization} from './present.js'

export const authorization: Handlers<'authorization'> = {
  async create({parts, caller, body}) {
    const {description, scope, expires_in: expiresIn} = body
    const {authorization, token} = await createAuthorization(parts, caller.account, {
      description: description ?? 'Long-lived user authorization', scope: scope ?? ['global'], expiresIn: expiresIn ?? null,
    })
    return presentAuthorization(authorization, caller.account, parts.world.clock.now(), token)
  },

  async delete(call) {
    const found = await findAuthorization(call)
    await call.parts.store.authorizations.delete(found.id)
    await renewClientKey(call.parts, call.parts.settings.home, call.caller.account)
    return present(call, found)
  },

  info: async call => present(call, await findAuthorization(call)),

  async list(call) {
    const all = await call.parts.store.authorizations.list({accountId: call.caller.account.id})
    return all.map(one => present(call, one))
  },
}

const present = ({parts, caller}: Call, one: AuthorizationRecord) => presentAuthorization(one, caller.account, parts.world.clock.now())

/** `~` is the one that the request itself came with. */
async function findAuthorization({parts, caller, params}: Call<'authorization'>): Promise<AuthorizationRecord> {
  if (params.authorization === '~') return caller.authorization
  const found = await parts.store.authorizations.find({id: params.authorization, accountId: caller.account.id})
  if (!found) throw notFound('authorization')
  return found
}
