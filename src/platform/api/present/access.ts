/** Record → resource: accounts, and the tokens by which they act. */
import type {Account, Authorization, OauthToken} from '../../../lib/api/types.js'
import type {Issued} from '../../access/authorizations.js'
import type {AccountRecord} from '../../model/records.js'
import type {Parts} from '../../parts.js'

import {times} from '../present.js'

export async function presentAccount({store}: Parts, account: AccountRecord): Promise<Account> {
  const team = account.defaultTeamId === null ? undefined : await store.teams.find({id: account.defaultTeamId})
  const preferred = team ? {id: team.id, name: team.name} : null
  return {
    acknowledged_msa: false, acknowledged_msa_at: null, allow_tracking: account.allowTracking, beta: account.beta, country_of_residence: null,
    ...times(account), default_organization: preferred, default_team: preferred, delinquent_at: null, eco_dynos_enabled: false, email: account.email,
    federated: false, id: account.id, identity_provider: null, italian_customer_terms: null, italian_partner_terms: null, last_login: null,
    name: account.name, sms_number: null, suspended_at: null, two_factor_authentication: false, verified: true,
  }
}

/** Tokens are shown where they were just made; else a hint of them. */
export async function presentAuthorization({store, world}: Parts, {authorization, token, grant, refresh}: Issued): Promise<Authorization> {
  const account = await store.accounts.find({id: authorization.accountId})
  const client = authorization.clientId === null ? undefined : await store.oauthClients.find({id: authorization.clientId})
  const now = world.clock.now()
  const waits = authorization.grantHash !== null
  return {
    access_token: waits ? null : {expires_in: left(authorization.expiresAt, now), id: authorization.id, token: token ?? authorization.hint},
    client: client ? {id: client.id, name: client.name, redirect_uri: client.redirectUri} : null, ...times(authorization),
    description: authorization.description,
    grant: waits ? {code: grant ?? hidden, expires_in: left(authorization.grantExpiresAt, now) ?? 0, id: authorization.id} : null,
    id: authorization.id,
    refresh_token: authorization.refreshHash === null ? null : {expires_in: null, id: authorization.id, token: refresh ?? hidden},
    scope: authorization.scope, session: null,
    user: {id: authorization.accountId, email: account?.email ?? 'unknown@localhost', full_name: account?.name ?? null},
  }
}

/** Every part of it has the authorization's id: it has one token of each kind at a time. */
export function presentOauthToken({world}: Parts, {authorization, token, refresh}: Issued, grant: {code: string; type: string}, secret: string | null): OauthToken {
  const {id} = authorization
  const expires_in = left(authorization.expiresAt, world.clock.now())
  return {
    access_token: {expires_in, id, token: token ?? authorization.hint}, authorization: {id}, client: secret === null ? null : {secret},
    ...times(authorization), grant, id, refresh_token: {expires_in: null, id, token: refresh ?? hidden}, session: {id}, user: {id: authorization.accountId},
  }
}

const hidden = '**********'

/** Seconds until then; null for never. */
const left = (until: string | null, now: number): number | null => (until === null ? null : Math.max(0, Math.round((Date.parse(until) - now) / 1000)))
