import {createRequire} from 'node:module'

import type {Login} from './credentials.js'
import type {Env} from './folders.js'

const service = (host: string) => `hokku ${host}`

/** As much of keytar as is used. It is an optional dependency: it may be absent, fail to load, or find no keychain. */
interface Keytar {
  findCredentials(service: string): Promise<Array<{account: string; password: string}>>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/** The login kept for a host. Undefined where there is none, and where there is no keychain. */
export async function readKeychain(env: Env, host: string): Promise<Login | undefined> {
  const found = await asked(env, keytar => keytar.findCredentials(service(host)))
  const [first] = found ?? []
  return first && {account: first.account, token: first.password}
}

/** False where there is no keychain: then netrc serves. */
export async function saveToKeychain(env: Env, host: string, {account, token}: Login): Promise<boolean> {
  const saved = await asked(env, async keytar => {
    for (const other of await keytar.findCredentials(service(host))) await keytar.deletePassword(service(host), other.account)
    await keytar.setPassword(service(host), account, token)
    return true
  })
  return saved ?? false
}

export async function removeFromKeychain(env: Env, host: string): Promise<void> {
  await asked(env, async keytar => {
    for (const {account} of await keytar.findCredentials(service(host))) await keytar.deletePassword(service(host), account)
  })
}

/** True where a keychain answers. */
export const hasKeychain = async (env: Env): Promise<boolean> => (await asked(env, keytar => keytar.findCredentials(service('none')))) !== undefined

const patience = 3000

/** A keychain that doesn't answer, or that asks a person who isn't there, counts as none. */
async function asked<T>(env: Env, ask: (keytar: Keytar) => Promise<T>): Promise<T | undefined> {
  if (!mayHaveKeychain(env)) return undefined
  const keytar = load()
  if (!keytar) return undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<undefined>(resolve => {
      timer = setTimeout(() => resolve(undefined), patience)
    })
    return await Promise.race([ask(keytar), late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** Linux's keychains are reached over the session's bus: without one, loading keytar would be in vain. */
function mayHaveKeychain(env: Env): boolean {
  if (env.HEROKU_NETRC_WRITE === 'true') return false
  return process.platform !== 'linux' || Boolean(env.DBUS_SESSION_BUS_ADDRESS)
}

function load(): Keytar | undefined {
  try {
    // At run time and not by an import: where it is absent neither the type check nor the bundler may miss it.
    return createRequire(import.meta.url)('keytar') as Keytar
  } catch {
    return undefined
  }
}
