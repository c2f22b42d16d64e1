import type {Env} from './folders.js'
import type {Target} from './target.js'

import {Unreachable} from './errors.js'
import {proxyFor} from './proxy.js'
import {hostOf} from './target.js'

/** What, where, and what to do about it, for a connection that isn't made or isn't trusted; undefined for other errors. */
export function unreachable(error: unknown, target: Target, env: Env): Unreachable | undefined {
  const {code, message} = error as NodeJS.ErrnoException
  if (code === undefined) return undefined
  const {apiUrl, name} = target
  if (noTrust.test(code)) return new Unreachable(name, `${message}\nThe certificate of the platform ${name} at ${apiUrl} is not trusted here.\nNODE_EXTRA_CA_CERTS names a file with further authorities.`, error)
  if (!noConnection.test(code)) return undefined
  const proxy = proxyFor(new URL(apiUrl), env)
  const what = message === 'aborted' ? 'The answer broke off.' : message || code
  return new Unreachable(name, `${what}\nThe platform ${name} at ${apiUrl} doesn't answer${proxy ? ` through the proxy ${proxy.host}` : ''}.\n${advice(target, proxy)}`, error)
}

const noConnection = /^E(CONN|NOTFOUND|AI_AGAIN|TIMEDOUT|HOST|NET|PIPE|PROTO)/
const noTrust = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT)/

function advice({apiUrl, isLocal}: Target, proxy: URL | undefined): string {
  if (isLocal) return 'Run `hokku platform:status` to see how it is, `hokku platform:start` to start it.'
  if (proxy) return 'HTTPS_PROXY and HTTP_PROXY name the proxy; NO_PROXY names hosts that are reached without.'
  return `Is ${hostOf(apiUrl)} reachable from here? \`hokku contexts\` lists the platforms, \`--context local\` takes the local one.`
}
