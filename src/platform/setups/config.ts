import type {ConfigVars} from '../../lib/api/types.js'
import type {Ids} from '../world/world.js'
import type {Manifest} from './manifest.js'

/** Bytes of a secret that is made up: 64 hex digits, as Heroku's. */
const secretBytes = 32

/**
 * The config vars that an app is set up with. What is given is stronger than what the manifest says. A required one
 * that nobody has said is a problem, in Heroku's words.
 */
export function configOf({env}: Manifest, given: ConfigVars, ids: Ids): {config: ConfigVars; problems: string[]} {
  const missing = Object.entries(env).filter(([key, entry]) =>
    !Object.hasOwn(given, key) && entry.isRequired && entry.value === undefined && !entry.isGenerated)
  const said = Object.entries(env).flatMap(([key, {value, isGenerated}]): Array<[string, string]> => {
    if (value !== undefined) return [[key, value]]
    return isGenerated ? [[key, ids.hex(secretBytes)]] : []
  })
  return {config: {...Object.fromEntries(said), ...given}, problems: missing.map(([key]) => `config var ${key} is required`)}
}
