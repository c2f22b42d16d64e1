import type {AuthorizationRecord, OauthClientRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Issued} from './authorizations.js'

import {unauthorized} from '../../lib/api/errors.js'
import {hashToken} from '../store/vault.js'
import {renewToken} from './authorizations.js'
import {isSame} from './passwords.js'

type Needs = Pick<Parts, 'store' | 'vault' | 'world'>

/** Seconds that a client's access token lives: eight hours, as Heroku's. */
const accessLife = 8 * 3600

/** Gives a client the token of a code that it was handed: once, and in time. Throws 401. */
export async function exchangeCode(needs: Needs, code: string, secret: string | undefined): Promise<Issued> {
  const found = await needs.store.authorizations.find({grantHash: hashToken(code)})
  const isLate = found?.grantExpiresAt == null || Date.parse(found.grantExpiresAt) <= needs.world.clock.now()
  if (!found || isLate) throw unauthorized('This code is not known, or was used, or has expired.')
  return issue(needs, found, secret)
}

/** Gives a client the next access token, and with it the next refresh token. Throws 401. */
export async function refreshToken(needs: Needs, refresh: string, secret: string | undefined): Promise<Issued> {
  const found = await needs.store.authorizations.find({refreshHash: hashToken(refresh)})
  if (!found) throw unauthorized('This refresh token is not known, or was used, or revoked.')
  return issue(needs, found, secret)
}

async function issue(needs: Needs, authorization: AuthorizationRecord, secret: string | undefined): Promise<Issued> {
  const client = authorization.clientId === null ? undefined : await needs.store.oauthClients.find({id: authorization.clientId})
  if (!client || !isSecretOf(needs, client, secret)) throw unauthorized('The secret is not that of the client which this was made for.')
  return renewToken(needs, authorization, accessLife, true)
}

const isSecretOf = ({vault}: Needs, client: OauthClientRecord, secret: string | undefined): boolean =>
  secret !== undefined && isSame(secret, vault.open(client.secretSealed))
