import type {AuthorizationRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {notFound} from '../../lib/api/errors.js'
import {createAuthorization, createGrant, renewToken} from '../access/authorizations.js'
import {keepClientKey} from '../access/owner.js'
import {requireKnown} from '../access/scopes.js'
import {findTeam} from './find.js'
import {inTime, listing} from './listing.js'
import {findClient} from './oauth-clients.js'
import {presentAuthorization} from './present/access.js'

export const authorization: Handlers<'authorization'> = {
  async create(call) {
    const {parts, caller, body} = call
    const wanted = {...wantedOf(body), description: body.description ?? 'Long-lived user authorization'}
    if (body.client === undefined) return presentAuthorization(parts, await createAuthorization(parts, caller.account, wanted))
    return presentAuthorization(parts, await createGrant(parts, caller.account, wanted, await findClient(call, body.client)))
  },

  /** Reaches what is the team's, as far as its maker does, and ends with their membership. */
  async createByTeam(call) {
    const {parts, caller, body} = call
    const wanted = {...wantedOf(body), description: body.description ?? 'Team authorization', teamId: (await findTeam(call)).id}
    return presentAuthorization(parts, await createAuthorization(parts, caller.account, wanted))
  },

  async delete(call) {
    const found = await findAuthorization(call)
    await call.parts.store.authorizations.delete(found.id)
    await keepClientKey(call.parts, call.caller.account)
    return presentAuthorization(call.parts, {authorization: found})
  },

  info: async call => presentAuthorization(call.parts, {authorization: await findAuthorization(call)}),

  list: call => authorizationsWhere(call, {accountId: call.caller.account.id}),
  listByTeam: async call => authorizationsWhere(call, {teamId: (await findTeam(call)).id}),

  async regenerate(call) {
    const {parts} = call
    const found = await findAuthorization(call)
    const issued = await renewToken(parts, found, lifeOf(found), found.refreshHash !== null)
    await keepClientKey(call.parts, call.caller.account)
    return presentAuthorization(parts, issued)
  },

  async update(call) {
    const {parts: {store, world}, body: {description, client}} = call
    const found = await findAuthorization(call)
    const changes = {
      ...(description !== undefined && {description}),
      ...(client?.id !== undefined && {clientId: (await findClient(call, client.id)).id}),
    }
    const changed = await store.authorizations.update(found.id, {...changes, updatedAt: new Date(world.clock.now()).toISOString()})
    return presentAuthorization(call.parts, {authorization: changed ?? found})
  },
}

const authorizationsWhere = ({parts}: Call, where: Where<AuthorizationRecord>) =>
  listing({of: parts.store.authorizations, where, by: inTime, show: authorization => presentAuthorization(parts, {authorization})})

const wantedOf = ({scope, expires_in: expiresIn}: {scope?: string[] | undefined; expires_in?: number | null | undefined}) =>
  ({scope: requireKnown(scope ?? ['global']), expiresIn: expiresIn ?? null})

/** The seconds that it was given at first; null for no end. */
const lifeOf = ({createdAt, expiresAt}: AuthorizationRecord): number | null =>
  expiresAt === null ? null : Math.max(1, Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / 1000))

/** `~` is the one that the request itself came with. */
async function findAuthorization({parts, caller, params}: Call<'authorization'>): Promise<AuthorizationRecord> {
  const id = params.authorization === '~' ? caller.authorization.id : params.authorization
  const found = await parts.store.authorizations.find({id, accountId: caller.account.id})
  if (!found) throw notFound('authorization')
  return found
}
