import type {ConfigVars} from '../../lib/api/types.js'

import {configKeyProblem} from './names.js'

/** All config vars of an app together, names and values, in bytes. */
export const configLimit = 64 * 1024

export interface ConfigChange {next: ConfigVars; set: string[]; removed: string[]}

/** What a PATCH makes of the config: null removes, anything else sets. What stays as it was is in neither list. */
export function changeConfig(current: ConfigVars, changes: Record<string, null | string>): ConfigChange {
  const entries = Object.entries(changes)
  const set = entries.filter(([key, value]) => value !== null && ownValue(current, key) !== value).map(([key]) => key)
  const removed = entries.filter(([key, value]) => value === null && Object.hasOwn(current, key)).map(([key]) => key)
  const kept = Object.entries(current).filter(([key]) => !removed.includes(key))
  const next = Object.fromEntries([...kept, ...entries.filter(([key]) => set.includes(key))]) as ConfigVars
  return {next, set, removed}
}

export const withoutVars = (config: ConfigVars, names: readonly string[]): ConfigVars =>
  Object.fromEntries(Object.entries(config).filter(([key]) => !names.includes(key)))

/** What is wrong with a config, in words for its user. */
export function configProblem(config: ConfigVars): string | undefined {
  for (const [key, value] of Object.entries(config)) {
    const problem = configKeyProblem(key) ?? (value.includes('\0') ? `The value of ${key} contains a NUL character.` : undefined)
    if (problem) return problem
  }
  const bytes = Object.entries(config).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
  return bytes > configLimit ? `The config vars of an app can have 64 KB together; these have ${Math.ceil(bytes / 1024)} KB.` : undefined
}

const ownValue = (config: ConfigVars, key: string) => (Object.hasOwn(config, key) ? config[key] : undefined)
