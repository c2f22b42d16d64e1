import type {Env} from './folders.js'

import {readContexts} from './contexts.js'
import {findCredential} from './credentials.js'
import {localAddress} from './local-address.js'
import {knownTargets} from './select.js'
import {isLoopback, localTarget, servesHost, targetOf} from './target.js'

/**
 * The token for git's `host[:port]`, whichever platform commands talk to at the moment. Undefined for hosts that are
 * none of ours, and where the token would leave this machine without TLS.
 */
export async function tokenForGitHost(env: Env, protocol: string, host: string): Promise<string | undefined> {
  if (protocol !== 'https' && !(protocol === 'http' && isLoopback(host.replace(/:\d+$/, '')))) return undefined
  const known = knownTargets({contexts: readContexts(env), local: localTarget(localAddress(env))})
  const target = [...known, ...(env.HEROKU_HOST ? [targetOf(env.HEROKU_HOST)] : [])].find(candidate => servesHost(candidate, host))
  return target && (await findCredential(env, target))?.token
}
