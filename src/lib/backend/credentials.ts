import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Env} from './folders.js'
import type {Target} from './target.js'
import type {Credential} from './transport.js'

import {dataFolder} from './folders.js'
import {readKeychain, removeFromKeychain, saveToKeychain} from './keychain.js'
import {readNetrc, removeNetrc, writeNetrc} from './netrc.js'
import {heroku, hostOf, targetOf} from './target.js'

export interface Login {account: string; token: string}

/**
 * The credential for this platform and no other: `HEROKU_API_KEY` where it is meant for this host, the local
 * platform's own key, else what a login has left in the keychain or in netrc.
 */
export async function findCredential(env: Env, target: Target): Promise<Credential | undefined> {
  const fromEnv = envKeyFor(env, target)
  if (fromEnv !== undefined) return {token: fromEnv, fromEnv: true}
  const stored = target.isLocal ? localKey(env) : await storedToken(env, hostOf(target.apiUrl))
  return stored === undefined ? undefined : {token: stored, fromEnv: false}
}

/** `HEROKU_API_KEY` belongs to the host that `HEROKU_HOST` names, else to Heroku. */
export function envKeyFor(env: Env, target: Target): string | undefined {
  if (!env.HEROKU_API_KEY) return undefined
  const owner = env.HEROKU_HOST ? targetOf(env.HEROKU_HOST) : heroku
  return hostOf(owner.apiUrl) === hostOf(target.apiUrl) ? env.HEROKU_API_KEY : undefined
}

/** Where it went, for those who ask. */
export async function saveLogin(env: Env, target: Target, login: Login): Promise<'keychain' | 'netrc'> {
  const host = hostOf(target.apiUrl)
  if (await saveToKeychain(env, host, login)) {
    removeNetrc(env, host)
    return 'keychain'
  }
  writeNetrc(env, host, {login: login.account, password: login.token})
  if (target.gitHost !== host) writeNetrc(env, target.gitHost, {login: login.account, password: login.token})
  return 'netrc'
}

export async function removeLogin(env: Env, target: Target): Promise<void> {
  const host = hostOf(target.apiUrl)
  await removeFromKeychain(env, host)
  removeNetrc(env, host)
  removeNetrc(env, target.gitHost)
}

async function storedToken(env: Env, host: string): Promise<string | undefined> {
  const login = await readKeychain(env, host)
  return login?.token ?? readNetrc(env, host)?.password
}

/** The key that the local platform leaves for its owner; undefined before its first start. */
function localKey(env: Env): string | undefined {
  try {
    return readFileSync(join(dataFolder(env), 'client-key'), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
