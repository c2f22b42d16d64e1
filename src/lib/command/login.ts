import {hostname} from 'node:os'

import type {Authorization} from '../api/types.js'
import type {Tools} from './define.js'

import {saveLogin} from '../backend/credentials.js'
import {createHttp, readText} from '../backend/http.js'
import {heroku, targetOf} from '../backend/target.js'
import {openInBrowser} from './browser.js'
import {Cancelled, CommandError} from './errors.js'
import {ask, askSecret} from './prompt.js'

export interface LoginWish {
  /** `--expires-in`: seconds. */
  expiresIn?: number | undefined
  /** `--interactive`. */
  byPassword?: boolean
  browser?: string | undefined
}

const month = 30 * 24 * 60 * 60

/**
 * Logs a person in and keeps the token for this platform alone. Heroku's own way is the browser; a password serves
 * where it is wished for, and on platforms that have no such page. Yields the account's e-mail.
 */
export async function logIn(tools: Tools, wish: LoginWish): Promise<string> {
  if (!tools.out.isInteractive) throw new CommandError('Logging in needs a terminal. Without one, set HEROKU_API_KEY to a token of the account.')
  const base = tools.env.HEROKU_LOGIN_HOST || (tools.backend.apiUrl === heroku.apiUrl ? 'https://cli-auth.heroku.com' : undefined)
  const isByPassword = wish.byPassword === true || wish.expiresIn !== undefined || base === undefined
  return isByPassword ? logInByPassword(tools, wish.expiresIn ?? month) : logInByBrowser(tools, base, wish.browser)
}

async function logInByPassword(tools: Tools, seconds: number): Promise<string> {
  tools.out.note('hokku: Enter your login credentials')
  const authorization = await authorize(tools, await ask('Email'), await askSecret('Password'), seconds)
  const token = authorization.access_token?.token
  if (token === undefined) throw new CommandError(`${tools.backend.apiUrl} gave no token.`)
  return keep(tools, authorization.user.email, token)
}

function authorize({api}: Tools, email: string, password: string, seconds: number): Promise<Authorization> {
  const basic = Buffer.from(`${email}:${password}`).toString('base64')
  return api.authorization.create(
    {description: `Hokku CLI login from ${hostname()}`, expires_in: seconds, scope: ['global']},
    {headers: {authorization: `Basic ${basic}`}},
  )
}

interface Session {browser_url: string; cli_url: string; token: string}

/** The official sequence: open a session, let the person confirm it in the browser, wait for the answer with the token. */
async function logInByBrowser(tools: Tools, base: string, browser: string | undefined): Promise<string> {
  const {api, env, out} = tools
  const session = await call(tools, 'POST', new URL('/auth', base), undefined, {description: `Hokku CLI login from ${hostname()}`}) as Session
  const url = new URL(session.browser_url, base).href
  out.note('hokku: Press any key to open up the browser to login or q to exit')
  if ((await keyPress()) === 'q') throw new Cancelled('', 130)
  out.note(`Opening browser to ${url}`)
  await openInBrowser(browser === undefined ? tools : {...tools, env: {...env, BROWSER: browser}}, url).catch((error: Error) => out.warn(error.message))
  const answer = await out.action('Waiting for login', () => answerOf(tools, new URL(session.cli_url, base), session.token))
  const account = await api.account.info({headers: {authorization: `Bearer ${answer}`}})
  return keep(tools, account.email, answer)
}

/** The server holds the request until the person is done; what breaks it off is tried three times more. */
async function answerOf(tools: Tools, url: URL, session: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      const {access_token: token, error} = await call(tools, 'GET', url, session) as {access_token?: string; error?: string}
      if (token === undefined) throw new CommandError(error ?? 'The login was refused.')
      return token
    } catch (error) {
      if (attempt === 3 || error instanceof CommandError || tools.signal.aborted) throw error
    }
  }
}

async function call({env, signal, userAgent}: Tools, method: string, url: URL, token?: string, body?: object): Promise<unknown> {
  const headers = {
    accept: 'application/json', 'user-agent': userAgent,
    ...(token === undefined ? {} : {authorization: `Bearer ${token}`}), ...(body === undefined ? {} : {'content-type': 'application/json'}),
  }
  const answer = await createHttp(env)({method, url, headers, signal, idleTimeout: 10 * 60_000, ...(body === undefined ? {} : {body: JSON.stringify(body)})})
  const text = await readText(answer.body)
  if (answer.status >= 500) throw new Error(`HTTP Error ${answer.status} for ${method} ${url.href}`)
  if (answer.status > 299) throw new CommandError(`HTTP Error ${answer.status} for ${method} ${url.href}\n${text}`)
  return JSON.parse(text)
}

async function keep({backend, env}: Tools, account: string, token: string): Promise<string> {
  await saveLogin(env, targetOf(backend.apiUrl, backend.name), {account, token})
  return account
}

/** One key of the person's, without the return key. Ctrl-C is one too. */
const keyPress = (): Promise<string> =>
  new Promise(resolve => {
    const {stdin} = process
    stdin.setRawMode(true)
    stdin.resume()
    stdin.once('data', data => {
      stdin.setRawMode(false)
      stdin.pause()
      resolve(data.toString() === '\u0003' ? 'q' : data.toString())
    })
  })
