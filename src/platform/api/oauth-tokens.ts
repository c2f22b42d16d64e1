import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {exchangeCode, refreshToken} from '../access/exchange.js'
import {keepClientKey} from '../access/owner.js'
import {isUuid} from '../model/names.js'
import {hashToken} from '../store/vault.js'
import {presentOauthToken} from './present/access.js'

export const oauthToken: Handlers<'oauthToken'> = {
  async create({parts, body: {client, grant, refresh_token: refresh}}) {
    const {code, type = code === undefined ? 'refresh_token' : 'authorization_code'} = grant ?? {}
    const shown = {code: code ?? '', type}
    if (type === 'authorization_code' && code) return presentOauthToken(parts, await exchangeCode(parts, code, client?.secret), shown, client?.secret ?? null)
    if (type === 'refresh_token' && refresh?.token) return presentOauthToken(parts, await refreshToken(parts, refresh.token, client?.secret), shown, client?.secret ?? null)
    throw invalidParams('Give grant.type: authorization_code with grant.code, or refresh_token with refresh_token.token.')
  },

  /** Revokes it, and the authorization that it is of. By its id, or by itself. */
  async delete({parts, caller: {account}, params: {token}}) {
    const found = await parts.store.authorizations.find({accountId: account.id, ...(isUuid(token) ? {id: token} : {tokenHash: hashToken(token)})})
    if (!found) throw notFound('oauth_token')
    await parts.store.authorizations.delete(found.id)
    await keepClientKey(parts, account)
    return presentOauthToken(parts, {authorization: found}, {code: '', type: 'authorization_code'}, null)
  },
}
