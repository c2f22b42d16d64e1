import type {Tools} from '../command/define.js'
import type {LoginWish} from '../command/login.js'

import {CommandError} from '../command/errors.js'

/** The account that commands act for from now on. Where nobody can be asked it fails and says what to do. */
export async function logInAs(tools: Tools, wish: LoginWish): Promise<{email: string}> {
  const {api, backend, env} = tools
  if (env.HEROKU_API_KEY) throw new CommandError('Cannot log in with HEROKU_API_KEY set')
  // Its owner's own key lies in the data folder: there is nothing to ask.
  if (backend.name === 'local') return {email: (await api.account.info()).email}
  const {logIn} = await import('../command/login.js')
  return {email: await logIn(tools, wish)}
}
