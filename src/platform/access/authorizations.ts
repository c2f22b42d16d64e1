import type {AccountRecord, AuthorizationRecord, OauthClientRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {ungranted} from '../model/caller.js'
import {newRow} from '../store/new-row.js'
import {hashToken} from '../store/vault.js'

type Needs = Pick<Parts, 'store' | 'world'>

export interface NewAuthorization {
  description: string
  scope: string[]
  /** Seconds; null for no end. */
  expiresIn: number | null
  /** Of which the token is to be, and of which else nothing is reached. */
  teamId?: string
}

/** What was just made, in clear text: only here is it seen. The store keeps hashes and a hint. */
export interface Issued {
  authorization: AuthorizationRecord
  token?: string
  /** The code for which a client gets its token. */
  grant?: string
  refresh?: string
}

/** Seconds in which a client must exchange its code. */
const grantLife = 300

/** Makes a token for an account. */
export async function createAuthorization(needs: Needs, account: AccountRecord, wanted: NewAuthorization): Promise<Issued & {token: string}> {
  const token = newToken(needs.world)
  return {authorization: await insert(needs, account, wanted, token, {}), token}
}

/** The same for an OAuth client, which gets a code and exchanges that for the token: until then nobody has one. */
export async function createGrant(needs: Needs, account: AccountRecord, wanted: NewAuthorization, client: OauthClientRecord): Promise<Issued> {
  const grant = needs.world.ids.uuid()
  const granted = {clientId: client.id, grantHash: hashToken(grant), grantExpiresAt: after(grantLife, needs.world)}
  return {authorization: await insert(needs, account, wanted, newToken(needs.world), granted), grant}
}

function insert({store, world}: Needs, account: AccountRecord, {description, scope, expiresIn, teamId}: NewAuthorization, token: string, granted: Partial<AuthorizationRecord>) {
  return store.authorizations.insert({
    ...newRow(world), accountId: account.id, description, scope, ...secretsOf(token, expiresIn, world), ...ungranted, teamId: teamId ?? null,
    ...granted,
  })
}

/** Gives an authorization another token: the one that it had is no longer known. */
export async function renewToken({store, world}: Needs, authorization: AuthorizationRecord, expiresIn: number | null, isRefreshable: boolean): Promise<Issued> {
  const token = newToken(world)
  const refresh = isRefreshable ? newToken(world) : undefined
  const changed = await store.authorizations.update(authorization.id, {
    ...secretsOf(token, expiresIn, world), refreshHash: refresh ? hashToken(refresh) : null, grantHash: null, grantExpiresAt: null,
    updatedAt: after(0, world),
  })
  return {authorization: changed ?? authorization, token, ...(refresh && {refresh})}
}

/** Heroku's tokens begin with HRKU- too, so that scanners for leaked secrets know them. */
const newToken = ({ids}: Parts['world']): string => `HRKU-${ids.uuid()}-${ids.hex(12)}`

const secretsOf = (token: string, expiresIn: number | null, world: Parts['world']) => ({
  tokenHash: hashToken(token), hint: `${token.slice(0, 10)}**********${token.slice(-4)}`, expiresAt: expiresIn === null ? null : after(expiresIn, world),
})

const after = (seconds: number, {clock}: Parts['world']): string => new Date(clock.now() + seconds * 1000).toISOString()
