import type {KeyRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {parseSshKey} from '../model/ssh-key.js'
import {isUuid} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {Taken} from '../store/store.js'
import {inTime, listing} from './listing.js'
import {presentKey} from './present/people.js'

/** They are kept and listed; git's SSH protocol is not spoken here, pushes come by HTTP. */
export const key: Handlers<'key'> = {
  async create({parts, caller: {account}, body}) {
    const parsed = parseSshKey(body.public_key)
    if (!parsed) throw invalidParams('This is not a public key: give the line of a file such as id_ed25519.pub, which begins with its type.')
    try {
      return presentKey(await parts.store.keys.insert({...newRow(parts.world), accountId: account.id, ...parsed}), account)
    } catch (error) {
      if (error instanceof Taken) throw invalidParams('Fingerprint is already taken: this key was added before.')
      throw error
    }
  },

  async delete(call) {
    const found = await findKey(call)
    await call.parts.store.keys.delete(found.id)
    return presentKey(found, call.caller.account)
  },

  info: async call => presentKey(await findKey(call), call.caller.account),

  list: ({parts: {store}, caller: {account}}) => listing({of: store.keys, where: {accountId: account.id}, by: inTime, show: one => presentKey(one, account)}),
}

async function findKey({parts: {store}, caller: {account}, params: {key: identity}}: Call<'key'>): Promise<KeyRecord> {
  const found = await store.keys.find({accountId: account.id, ...(isUuid(identity) ? {id: identity} : {fingerprint: identity})})
  if (!found) throw notFound('key')
  return found
}
