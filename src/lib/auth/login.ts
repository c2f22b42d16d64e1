import {hostname} from 'node:os'

import type {Authorization} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {saveLogin} from '../backend/credentials.js'
import {targetOf} from '../backend/target.js'
import {ask, askSecret} from '../command/prompt.js'
import {CommandError} from '../command/errors.js'

const month = 30 * 24 * 60 * 60

/** The account that commands act for from now on, by e-mail and password. Where nobody can be asked it fails and says what to do. */
export async function logIn(tools: Tools, expiresIn: number | undefined): Promise<{email: string}> {
  const {api, backend, env, out} = tools
  if (env.HEROKU_API_KEY) throw new CommandError('Cannot log in with HEROKU_API_KEY set')
  // Its owner's own key lies in the data folder: there is nothing to ask.
  if (backend.name === 'local') return api.account.info()
  if (!out.isInteractive) throw new CommandError('Logging in needs a terminal. Without one, set HEROKU_API_KEY to a token: `hokku authorizations:create` makes one.')
  const email = await ask('Email')
  const password = await askSecret('Password')
  const authorization = await authorize(tools, email, password, expiresIn ?? month)
  const token = authorization.access_token?.token
  if (token === undefined) throw new CommandError(`${backend.apiUrl} gave no token.`)
  await saveLogin(env, targetOf(backend.apiUrl, backend.name), {account: authorization.user.email, token})
  return {email: authorization.user.email}
}

function authorize({api}: Tools, email: string, password: string, seconds: number): Promise<Authorization> {
  const basic = Buffer.from(`${email}:${password}`).toString('base64')
  return api.authorization.create(
    {description: `Hokku CLI login from ${hostname()}`, expires_in: seconds, scope: ['global']},
    {headers: {authorization: `Basic ${basic}`}},
  )
}
