import type {AccountRecord, AuthorizationRecord} from '../model/records.js'
import type {Caller, Credentials} from '../model/caller.js'
import type {Parts} from '../parts.js'

import {unauthorized} from '../../lib/api/errors.js'
import {ungranted} from '../model/caller.js'
import {hashToken} from '../store/vault.js'
import {findAccount, isOwnerOfPlatform} from './accounts.js'
import {isPassword, isSame} from './passwords.js'

/**
 * What an Authorization header carries. With Basic the password is the token and the user's name is of no matter:
 * git, Terraform, netrc and the SDKs each put something else there. Undefined where there is no such header.
 */
export function readCredentials(header: string | undefined): Credentials | undefined {
  const [, scheme = '', value = ''] = /^(\S+)\s+(.+?)\s*$/.exec(header ?? '') ?? []
  // GitHub's clients say `token`, and what is asked of GitHub on Heroku is asked of the platform itself.
  if (/^(bearer|token)$/i.test(scheme)) return {secret: value}
  if (!/^basic$/i.test(scheme)) return undefined
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  // heroku3.py and others send the bare token as the user name.
  return colon === -1 ? {secret: text} : {user: text.slice(0, colon), secret: text.slice(colon + 1) || text.slice(0, colon)}
}

/**
 * Who logs in with an account's password, to be given a token; undefined where it is another, or the account has none.
 * `password` is the owner's: what the platform was started with, which is never kept. It counts beside one that they set.
 */
export async function logIn({store}: Pick<Parts, 'store'>, credentials: Credentials | undefined, password: string | undefined): Promise<Caller | undefined> {
  if (credentials?.user === undefined) return undefined
  const account = await findAccount({store}, credentials.user)
  if (!account) return undefined
  const isOwners = password !== undefined && (await isOwnerOfPlatform({store}, account)) && isSame(credentials.secret, password)
  return isOwners || (await isPassword(credentials.secret, account.passwordHash)) ? {account, authorization: passing(account)} : undefined
}

/** Whose token this is. Throws 401 for none, one that isn't known, and one that has expired. */
export async function authenticate({store, world}: Pick<Parts, 'store' | 'world'>, credentials: Credentials | undefined): Promise<Caller> {
  if (!credentials) throw unauthorized('There were no credentials in your `Authorization` header. Try `Authorization: Bearer <OAuth access token>` or `Authorization: Basic <base64-encoded email + ":" + password>`.')
  const authorization = await store.authorizations.find({tokenHash: hashToken(credentials.secret)})
  const isExpired = authorization?.expiresAt != null && Date.parse(authorization.expiresAt) <= world.clock.now()
  const account = authorization && !isExpired ? await store.accounts.find({id: authorization.accountId}) : undefined
  if (!authorization || !account) throw unauthorized()
  return {account, authorization}
}

/** An authorization for one request, which is not kept. */
function passing(account: AccountRecord): AuthorizationRecord {
  return {
    id: account.id, createdAt: account.createdAt, updatedAt: account.updatedAt, accountId: account.id, description: 'Log-in by password',
    scope: ['global'], tokenHash: '', hint: '', expiresAt: null, ...ungranted,
  }
}
