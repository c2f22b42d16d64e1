import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {removeLogin} from '../backend/credentials.js'
import {targetOf} from '../backend/target.js'

/** Ends the session and the authorization behind the stored token, and forgets the token. The local platform's own key stays. */
export async function logOut({api, backend, env}: Tools): Promise<void> {
  if (backend.name === 'local') return
  const token = await backend.token()
  if (token !== undefined) {
    await unlessGone(() => api.session.delete('~'))
    await unlessGone(() => revoke(api, token))
  }
  await removeLogin(env, targetOf(backend.apiUrl, backend.name))
}

/** Never the default authorization, which is not of this login. Tokens may be shown with their middle left out. */
async function revoke(api: Tools['api'], token: string): Promise<void> {
  const all = await api.authorization.list()
  const own = await api.authorization.info('~').catch(() => undefined)
  const isThis = (shown = '') => shown === token || (/\*{3,}/.test(shown) && token.startsWith(shown.split('*')[0] ?? '') && token.endsWith(shown.split('*').at(-1) ?? ''))
  const found = all.find(({access_token: shown}) => isThis(shown?.token))
  if (found && found.id !== own?.id) await api.authorization.delete(found.id)
}

/** A token that is no longer good needs no logging out. */
async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ApiError) || ![401, 404].includes(error.status)) throw error
  }
}
