import type {AccountRecord, AuthorizationRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {hashToken} from '../store/vault.js'

export interface NewAuthorization {
  description: string
  scope: string[]
  /** Seconds; null for no end. */
  expiresIn: number | null
}

/** Makes a token for an account. Only here is it seen in clear text: the store keeps its hash and a hint. */
export async function createAuthorization(
  {store, world}: Pick<Parts, 'store' | 'world'>, account: AccountRecord, {description, scope, expiresIn}: NewAuthorization,
): Promise<{authorization: AuthorizationRecord; token: string}> {
  // Heroku's tokens begin with HRKU- too, so that scanners for leaked secrets know them.
  const token = `HRKU-${world.ids.uuid()}-${world.ids.hex(12)}`
  const now = world.clock.now()
  const at = new Date(now).toISOString()
  const authorization = await store.authorizations.insert({
    id: world.ids.uuid(), createdAt: at, updatedAt: at, accountId: account.id, description, scope, tokenHash: hashToken(token),
    hint: `${token.slice(0, 10)}**********${token.slice(-4)}`,
    expiresAt: expiresIn === null ? null : new Date(now + expiresIn * 1000).toISOString(),
  })
  return {authorization, token}
}
