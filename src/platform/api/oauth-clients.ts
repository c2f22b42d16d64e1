import type {OauthClientRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {newRow} from '../store/new-row.js'
import {inTime, listing} from './listing.js'
import {presentOauthClient} from './present/people.js'

export const oauthClient: Handlers<'oauthClient'> = {
  async create({parts, caller: {account}, body: {name, redirect_uri: redirectUri}}) {
    requireAddress(redirectUri)
    const client = await parts.store.oauthClients.insert({
      ...newRow(parts.world), accountId: account.id, name, redirectUri, secretSealed: parts.vault.seal(parts.world.ids.uuid()),
    })
    return presentOauthClient(parts, client)
  },

  /** With it go the tokens that were made for it. */
  async delete(call) {
    const {parts: {store}} = call
    const found = await findClient(call, call.params.client)
    await store.transaction(async inner => {
      for (const {id} of await inner.authorizations.list({clientId: found.id})) await inner.authorizations.delete(id)
      await inner.oauthClients.delete(found.id)
    })
    return presentOauthClient(call.parts, found)
  },

  info: async call => presentOauthClient(call.parts, await findClient(call, call.params.client)),

  list: ({parts, caller: {account}}) => listing({
    of: parts.store.oauthClients, where: {accountId: account.id}, by: {...inTime, name: 'name'}, show: one => presentOauthClient(parts, one),
  }),

  rotateCredentials: call => change(call, {secretSealed: call.parts.vault.seal(call.parts.world.ids.uuid())}),

  async update(call) {
    const {name, redirect_uri: redirectUri} = call.body
    if (redirectUri !== undefined) requireAddress(redirectUri)
    return change(call, {...(name !== undefined && {name}), ...(redirectUri !== undefined && {redirectUri})})
  },
}

export async function findClient({parts: {store}, caller: {account}}: Call, id: string): Promise<OauthClientRecord> {
  const found = await store.oauthClients.find({id, accountId: account.id})
  if (!found) throw notFound('oauth_client')
  return found
}

async function change(call: Call<'client'>, changes: Partial<OauthClientRecord>) {
  const {parts} = call
  const found = await findClient(call, call.params.client)
  const changed = await parts.store.oauthClients.update(found.id, {...changes, updatedAt: new Date(parts.world.clock.now()).toISOString()})
  return presentOauthClient(parts, changed ?? found)
}

/** Codes go there: only over TLS, except on the own machine. */
function requireAddress(uri: string): void {
  if (/^https:\/\/[^\s/]+/.test(uri) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(uri)) return
  throw invalidParams('redirect_uri must be an HTTPS address (or HTTP on localhost).')
}
