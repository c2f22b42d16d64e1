import {join} from 'node:path'

import type {AccountRecord, PasswordResetRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {apiUrl} from '../model/addresses.js'
import {newRow} from '../store/new-row.js'
import {hashToken} from '../store/vault.js'
import {atomicWrite, ensureFolder, removeFile} from '../world/files.js'
import {hashPassword} from './passwords.js'

type Needs = Pick<Parts, 'settings' | 'store' | 'world'>

/** Hours in which a password can be set by it. */
const hours = 24
const shortest = 8

/**
 * Makes the token by which an account's password can be set once; an older one counts no longer. The platform sends no
 * mail: it is in a file in the data folder that only the machine's user can read, to be handed on.
 */
export async function offerReset({settings, store, world}: Needs, account: AccountRecord): Promise<PasswordResetRecord> {
  for (const {id} of await store.passwordResets.list({accountId: account.id})) await store.passwordResets.delete(id)
  const token = world.ids.uuid()
  const expiresAt = new Date(world.clock.now() + hours * 3_600_000).toISOString()
  const reset = await store.passwordResets.insert({...newRow(world), accountId: account.id, tokenHash: hashToken(token), expiresAt})
  await ensureFolder(folder(settings.home))
  await atomicWrite(letter(settings.home, account), text(settings, account, token, expiresAt), {mode: 0o600})
  return reset
}

/** Sets the password. Throws 404 for a token that there isn't, 422 for a password that can't be one. */
export async function finishReset({settings, store, world}: Needs, token: string, password: string, confirmation: string): Promise<{reset: PasswordResetRecord; account: AccountRecord}> {
  const reset = await store.passwordResets.find({tokenHash: hashToken(token)})
  const account = reset && Date.parse(reset.expiresAt) > world.clock.now() ? await store.accounts.find({id: reset.accountId}) : undefined
  if (!reset || !account) throw notFound('password_reset')
  if (password !== confirmation) throw invalidParams('password_confirmation is another one than password.')
  if (password.length < shortest) throw invalidParams(`A password must have ${shortest} characters or more.`)
  await store.accounts.update(account.id, {passwordHash: await hashPassword(password), updatedAt: new Date(world.clock.now()).toISOString()})
  await store.passwordResets.delete(reset.id)
  await removeFile(letter(settings.home, account))
  return {reset, account}
}

const folder = (home: string) => join(home, 'password-resets')
/** One an account, so that whoever asks again and again fills nothing. */
const letter = (home: string, {id}: AccountRecord) => join(folder(home), `${id}.txt`)

const text = (settings: Parts['settings'], {email}: AccountRecord, token: string, until: string): string => `For ${email}, good until ${until}:

curl -X POST -H 'Accept: application/vnd.heroku+json; version=3' ${apiUrl(settings)}/password-resets/${token}/actions/finalize \\
  -d '{"password": "…", "password_confirmation": "…"}'
`
