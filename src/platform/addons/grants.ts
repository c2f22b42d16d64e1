import type {AddOnRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Manifest} from './manifest.js'

import {timingSafeEqual} from 'node:crypto'

import {ApiError, invalidParams} from '../../lib/api/errors.js'
import {createAuthorization} from '../access/authorizations.js'
import {addOnScope} from '../model/add-on-scope.js'
import {hashToken} from '../store/vault.js'

/** Milliseconds in which a new add-on's grant must be exchanged, and seconds that a token is good for: as on Heroku. */
const grantLife = 5 * 60_000
const tokenLife = 8 * 60 * 60
const never = '9999-12-31T23:59:59.000Z'

/** What a provider exchanges for a token that is good for this add-on alone. */
export async function issueGrant(parts: Parts, addOn: AddOnRecord): Promise<{code: string; expiresAt: string}> {
  const expiresAt = new Date(parts.world.clock.now() + grantLife).toISOString()
  return {code: await keepGrant(parts, addOn.id, expiresAt), expiresAt}
}

export interface Exchange {grant_type?: string; code?: string; refresh_token?: string; client_secret?: string}
export interface ProviderToken {access_token: string; refresh_token: string; expires_in: number; token_type: 'Bearer'}

/** A code is good once, a refresh token for as long as there is the add-on. Throws 401 and 422. */
export async function exchangeGrant(parts: Parts, {grant_type: type, code, refresh_token: refresh, client_secret: secret}: Exchange): Promise<ProviderToken> {
  const given = type === 'refresh_token' ? refresh : code
  if (given === undefined) throw invalidParams('Give grant_type authorization_code with code, or refresh_token with refresh_token.')
  const grant = await parts.store.addOnGrants.find({codeHash: hashToken(given)})
  const addOn = grant && (await parts.store.addOns.find({id: grant.addOnId}))
  const isGood = addOn && Date.parse(grant.expiresAt) > parts.world.clock.now() && (await isSecretOf(parts, addOn, secret ?? ''))
  if (!isGood) throw new ApiError(401, 'unauthorized', 'This grant is not valid, or not any more, or client_secret is not the password of the service.')
  if (type !== 'refresh_token') await parts.store.addOnGrants.delete(grant.id)
  return {
    access_token: await newToken(parts, addOn), expires_in: tokenLife, token_type: 'Bearer',
    refresh_token: type === 'refresh_token' ? given : await keepGrant(parts, addOn.id, never),
  }
}

async function keepGrant({store, world}: Parts, addOnId: string, expiresAt: string): Promise<string> {
  const code = world.ids.uuid()
  const at = new Date(world.clock.now()).toISOString()
  await store.addOnGrants.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, addOnId, codeHash: hashToken(code), expiresAt})
  return code
}

/** Heroku gives each service a secret of its own for this; here it is the manifest's password. */
async function isSecretOf({store, vault}: Parts, {service}: AddOnRecord, secret: string): Promise<boolean> {
  const record = await store.addOnServices.find({name: service})
  const [wanted, given] = [record ? vault.openJson<Manifest>(record.manifestSealed).api.password : '', secret].map(text => Buffer.from(hashToken(text)))
  return record !== undefined && wanted !== undefined && given !== undefined && timingSafeEqual(wanted, given)
}

async function newToken(parts: Parts, addOn: AddOnRecord): Promise<string> {
  const app = await parts.store.apps.find({id: addOn.appId})
  const owner = app && (await parts.store.accounts.find({id: app.ownerId}))
  if (!owner) throw invalidParams('The app of this add-on is gone.')
  const {token} = await createAuthorization(parts, owner, {description: `Add-on ${addOn.name}`, scope: [addOnScope(addOn.id)], expiresIn: tokenLife})
  return token
}
