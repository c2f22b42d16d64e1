import type {AccountRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {isEmail, isUuid} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {Taken} from '../store/store.js'

type Needs = Pick<Parts, 'store' | 'world'>

/** Whether an identity from a path or a body is this account's: `~` is whoever asks. */
export const isNamed = ({id, email}: AccountRecord, identity: string): boolean =>
  identity === '~' || identity === id || identity.toLowerCase() === email.toLowerCase()

export async function findAccount({store}: Pick<Needs, 'store'>, identity: string): Promise<AccountRecord | undefined> {
  if (isUuid(identity)) return store.accounts.find({id: identity})
  return (await store.accounts.find({email: identity})) ?? store.accounts.find({email: identity.toLowerCase()})
}

/** The account that a body names; `~` is the caller's. Throws 404 for one that there isn't. */
export async function accountNamed(needs: Pick<Needs, 'store'>, caller: AccountRecord, identity: string): Promise<AccountRecord> {
  const found = isNamed(caller, identity) ? caller : await findAccount(needs, identity)
  if (!found) throw notFound('account')
  return found
}

/**
 * The account of somebody who is added by their address. One that there isn't is made: it has no token and no password
 * until the platform's owner hands one out. Throws 404 for an unknown id, 422 for what is no address.
 */
export async function inviteAccount(needs: Needs, identity: string): Promise<AccountRecord> {
  const found = await findAccount(needs, identity)
  if (found) return found
  if (isUuid(identity)) throw notFound('account')
  if (!isEmail(identity)) throw invalidParams(`${identity} is not an email address.`)
  return createAccount(needs, identity.toLowerCase())
}

/** Throws `Taken` where the address has an account. */
export const createAccount = ({store, world}: Needs, email: string): Promise<AccountRecord> => store.accounts.insert({
  ...newRow(world), email, name: null, passwordHash: null, allowTracking: false, beta: false, features: [], preferences: {}, defaultTeamId: null,
})

/** Changes what an account says of itself. Throws 422 for an address that another has. */
export async function updateAccount({store, world}: Needs, account: AccountRecord, changes: Partial<AccountRecord>): Promise<AccountRecord> {
  if (Object.keys(changes).length === 0) return account
  const {email} = changes
  if (email !== undefined && !isEmail(email)) throw invalidParams(`${email} is not an email address.`)
  try {
    return (await store.accounts.update(account.id, {...changes, updatedAt: new Date(world.clock.now()).toISOString()})) ?? account
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`Email ${email} is already taken`)
    throw error
  }
}

/** The one that was made at the first start. */
export async function isOwnerOfPlatform({store}: Pick<Needs, 'store'>, account: AccountRecord): Promise<boolean> {
  const [first] = await store.accounts.list({}, {order: 'createdAt', max: 1})
  return first?.id === account.id
}
