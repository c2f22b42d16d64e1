import {timingSafeEqual} from 'node:crypto'

import type {Caller, Credentials} from '../model/caller.js'
import type {Parts} from '../parts.js'

import {unauthorized} from '../../lib/api/errors.js'
import {hashToken} from '../store/vault.js'

/**
 * What an Authorization header carries. With Basic the password is the token and the user's name is of no matter:
 * git, Terraform, netrc and the SDKs each put something else there. Undefined where there is no such header.
 */
export function readCredentials(header: string | undefined): Credentials | undefined {
  const [, scheme = '', value = ''] = /^(\S+)\s+(.+?)\s*$/.exec(header ?? '') ?? []
  if (/^bearer$/i.test(scheme)) return {secret: value}
  if (!/^basic$/i.test(scheme)) return undefined
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  // heroku3.py and others send the bare token as the user name.
  return colon === -1 ? {secret: text} : {user: text.slice(0, colon), secret: text.slice(colon + 1) || text.slice(0, colon)}
}

/**
 * Who logs in with an account's password, to be given a token; undefined where there is none or it is another. The
 * password is never kept: it is what the platform was started with, and without one nobody can log in that way.
 */
export async function logIn({store}: Pick<Parts, 'store'>, credentials: Credentials | undefined, password: string | undefined): Promise<Caller | undefined> {
  if (password === undefined || credentials?.user === undefined || !isSame(credentials.secret, password)) return undefined
  const account = await store.accounts.find({email: credentials.user})
  return account && {account, authorization: {
    id: account.id, createdAt: account.createdAt, updatedAt: account.updatedAt, accountId: account.id, description: 'Log-in by password',
    scope: ['global'], tokenHash: '', hint: '', expiresAt: null,
  }}
}

/** Takes the same time for every wrong one. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(wanted)))

/** Whose token this is. Throws 401 for none, one that isn't known, and one that has expired. */
export async function authenticate({store, world}: Parts, credentials: Credentials | undefined): Promise<Caller> {
  if (!credentials) throw unauthorized('There were no credentials in your `Authorization` header. Try `Authorization: Bearer <OAuth access token>` or `Authorization: Basic <base64-encoded email + ":" + password>`.')
  const authorization = await store.authorizations.find({tokenHash: hashToken(credentials.secret)})
  const isExpired = authorization?.expiresAt != null && Date.parse(authorization.expiresAt) <= world.clock.now()
  const account = authorization && !isExpired ? await store.accounts.find({id: authorization.accountId}) : undefined
  if (!authorization || !account) throw unauthorized()
  return {account, authorization}
}
