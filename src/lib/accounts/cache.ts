import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {configFolder} from '../backend/folders.js'
import {hostOf} from '../backend/target.js'
import {CommandError} from '../command/errors.js'
import {argument} from '../command/flags.js'

/** A login that is kept under a name, for the host that it belongs to and no other. */
export interface SavedAccount {name: string; host: string; username: string; token: string}

export const accountArgs = (description: string) => ({name: argument({description, required: true})})

/** The accounts of this platform, by name. */
export function savedAccounts({backend, env}: Pick<Tools, 'backend' | 'env'>): SavedAccount[] {
  return names(folderOf(env)).map(name => read(folderOf(env), name)).filter(({host}) => host === hostOf(backend.apiUrl))
}

/** By its name or its user's; fails where it isn't known. */
export function savedAccount(tools: Pick<Tools, 'backend' | 'env'>, name: string): SavedAccount {
  const found = savedAccounts(tools).find(account => account.name === name || account.username === name)
  if (!found) throw new CommandError(`${name} doesn't exist in your accounts cache.`)
  return found
}

/** The one whose token is in use. */
export async function currentAccount(tools: Pick<Tools, 'backend' | 'env'>): Promise<SavedAccount | undefined> {
  const token = await tools.backend.token()
  return savedAccounts(tools).find(account => account.token === token)
}

/** Readable by its owner alone. */
export function saveAccount({env}: Pick<Tools, 'env'>, {name, ...account}: SavedAccount): void {
  mkdirSync(folderOf(env), {recursive: true, mode: 0o700})
  writeFileSync(fileOf(env, name), `${JSON.stringify(account)}\n`, {mode: 0o600})
}

export const forgetAccount = ({env}: Pick<Tools, 'env'>, name: string): void => rmSync(fileOf(env, name), {force: true})

const folderOf = (env: Tools['env']): string => join(configFolder(env), 'accounts')
/** A name is no path. */
const fileOf = (env: Tools['env'], name: string): string => join(folderOf(env), encodeURIComponent(name))

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

const read = (folder: string, file: string): SavedAccount =>
  ({...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<SavedAccount, 'name'>), name: decodeURIComponent(file)})
