import type {AppTransferRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {forbidden, invalidParams, notFound} from '../../lib/api/errors.js'
import {accountNamed} from '../access/accounts.js'
import {reachApp} from '../access/reach.js'
import {answerOffer, offerApp} from '../access/transfers.js'
import {either} from '../store/where.js'
import {inTime, listing} from './listing.js'
import {presentTransfer} from './present/people.js'

export const appTransfer: Handlers<'appTransfer'> = {
  async create(call) {
    const {parts, caller: {account}, body} = call
    const app = await reachApp(call, body.app, 'own')
    return presentTransfer(parts, await offerApp(parts, app, account, await accountNamed(parts, account, body.recipient)))
  },

  /** Takes the offer back. */
  async delete(call) {
    const found = await findTransfer(call)
    if (found.ownerId !== call.caller.account.id) throw forbidden('Only who offered the app can take the offer back: decline it instead.')
    if (found.state !== 'pending') throw invalidParams(`This transfer was ${found.state} already.`)
    const shown = await presentTransfer(call.parts, found)
    await call.parts.store.appTransfers.delete(found.id)
    return shown
  },

  info: async call => presentTransfer(call.parts, await findTransfer(call)),

  list: ({parts, caller: {account: {id}}}) => listing({
    of: parts.store.appTransfers, where: either<AppTransferRecord>({ownerId: id}, {recipientId: id}), by: inTime, show: one => presentTransfer(parts, one),
  }),

  async update(call) {
    const found = await findTransfer(call)
    const {state} = call.body
    if (state === 'pending') return presentTransfer(call.parts, found)
    if (found.recipientId !== call.caller.account.id) throw forbidden('Only whom the app was offered to can accept or decline it.')
    return presentTransfer(call.parts, await answerOffer(call.parts, found, state))
  },
}

/** By id, or by the app's name: one that the caller made or got. */
async function findTransfer({parts: {store}, caller: {account}, params: {transfer: identity}}: Call<'transfer'>): Promise<AppTransferRecord> {
  const app = await store.apps.find({name: identity})
  const candidates = await store.appTransfers.list(app ? {appId: app.id, state: 'pending'} : {id: identity})
  const found = candidates.find(({ownerId, recipientId}) => [ownerId, recipientId].includes(account.id))
  if (!found) throw notFound('app_transfer')
  return found
}
