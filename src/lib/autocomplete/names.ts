import {mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Asked} from './kinds.js'

import {namesFile} from './files.js'
import {sources} from './kinds.js'

/** Whose names are meant: at which host and, where they are an app's, of which. */
export interface Whose {host: string; app: string | undefined}
type Keeper = Pick<Tools, 'clock' | 'env'>

const minute = 60_000
/** Names older than that are asked for again, but serve meanwhile. */
const fresh = 5 * minute
/** And names older than that don't. */
const usable = 24 * 60 * minute

/** The names that are kept, and whether they want asking for again; undefined where there are none, or none that can be trusted. */
export function keptNames({clock, env}: Keeper, kind: Asked, whose: Whose): {names: string[]; isStale: boolean} | undefined {
  const file = fileOf(env, kind, whose)
  try {
    const age = clock.now().getTime() - statSync(file).mtimeMs
    return age > usable ? undefined : {names: readFileSync(file, 'utf8').split('\n').filter(Boolean), isStale: age > fresh}
  } catch {
    return undefined
  }
}

/** Who asks again says so first: the next key must not ask once more. */
export function touchNames({clock, env}: Keeper, kind: Asked, whose: Whose): void {
  utimesSync(fileOf(env, kind, whose), clock.now(), clock.now())
}

/** Asks the platform, and keeps what it says. For the owner's eyes only. */
export async function refreshNames({api, clock, env}: Pick<Tools, 'api' | 'clock' | 'env'>, kind: Asked, whose: Whose): Promise<void> {
  const names = await sources[kind].ask(api, whose.app ?? '')
  const file = fileOf(env, kind, whose)
  mkdirSync(dirname(file), {recursive: true, mode: 0o700})
  writeFileSync(`${file}.${process.pid}`, names.map(name => `${name}\n`).join(''), {mode: 0o600})
  renameSync(`${file}.${process.pid}`, file)
  utimesSync(file, clock.now(), clock.now())
}

const fileOf = (env: Tools['env'], kind: Asked, {app, host}: Whose) =>
  namesFile(env, host, sources[kind].of === 'app' ? `${kind}@${app}` : kind)
