import {join} from 'node:path'

import type {AccountRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {atomicWrite, readIfPresent} from '../world/files.js'
import {hashToken} from '../store/vault.js'
import {createAccount, isOwnerOfPlatform} from './accounts.js'
import {createAuthorization} from './authorizations.js'

/** What the store and the world give is enough here: it runs before the rest is there. */
type Needs = Pick<Parts, 'store' | 'world'>

/**
 * The account of the person whose platform this is, made at the first start, and the token by which their own command
 * line finds in: `client-key` in the data folder, mode 0600. A key that was removed is made anew.
 */
export async function prepareOwner(needs: Needs, home: string, email: () => Promise<string> | string): Promise<AccountRecord> {
  const account = await findOrCreate(needs, email)
  await renewClientKey(needs, home, account)
  return account
}

/** Leaves a key that is known as it is. Called again after one was revoked: logging out must not lock the machine's user out. */
export async function renewClientKey(needs: Needs, home: string, account: AccountRecord): Promise<void> {
  const file = join(home, 'client-key')
  const key = (await readIfPresent(file))?.trim()
  const known = key ? await needs.store.authorizations.find({tokenHash: hashToken(key), accountId: account.id}) : undefined
  if (known) return
  const {token} = await createAuthorization(needs, account, {description: "This machine's command line", scope: ['global'], expiresIn: null})
  await atomicWrite(file, `${token}\n`, {mode: 0o600})
}

/** As `renewClientKey`, after an account revoked tokens of its own. */
export async function keepClientKey({store, world, settings}: Needs & Pick<Parts, 'settings'>, account: AccountRecord): Promise<void> {
  if (await isOwnerOfPlatform({store}, account)) await renewClientKey({store, world}, settings.home, account)
}

async function findOrCreate({store, world}: Needs, email: () => Promise<string> | string): Promise<AccountRecord> {
  const [first] = await store.accounts.list({}, {order: 'createdAt', max: 1})
  if (first) return first
  return createAccount({store, world}, await email())
}
