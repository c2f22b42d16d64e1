import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {findAccount} from '../access/accounts.js'
import {finishReset, offerReset} from '../access/password-resets.js'
import {isEmail} from '../model/names.js'
import {stableId} from '../model/stable-id.js'
import {time} from './present.js'

export const passwordReset: Handlers<'passwordReset'> = {
  /** Anybody may ask, so the answer tells nobody whether there is such an account. */
  async create({parts, body: {email}}) {
    if (!isEmail(email)) throw invalidParams('email must be an email address.')
    const account = await findAccount(parts, email)
    if (account) await offerReset(parts, account)
    const id = stableId(`password reset of ${email.toLowerCase()}`)
    return {created_at: time(new Date(parts.world.clock.now()).toISOString()), user: {email, id}}
  },

  async finalize({parts, params, body: {password, password_confirmation: confirmation}}) {
    const {reset, account} = await finishReset(parts, params.token, password, confirmation)
    return {created_at: time(reset.createdAt), user: {email: account.email, id: account.id}}
  },
}
