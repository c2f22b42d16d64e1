/**
 * Where a platform is reached, worked out without asking it. `name` is what a person calls it: `local`, `heroku`, a
 * context's name, or the host itself where only `HEROKU_HOST` names it.
 */
export interface Target {
  name: string
  /** `https://api.heroku.com`; no slash at the end. For `local` the last known address. */
  apiUrl: string
  /** Host, with port where there is one, of `https://<gitHost>/APP.git`. */
  gitHost: string
  /** Host of `git@<sshGitHost>:APP.git`. */
  sshGitHost: string
  isLocal: boolean
}

export const heroku: Target = {
  name: 'heroku',
  apiUrl: 'https://api.heroku.com',
  gitHost: 'git.heroku.com',
  sshGitHost: 'heroku.com',
  isLocal: false,
}

/**
 * What `HEROKU_HOST`, or the URL of a context, stands for: a URL is the API's base and its host serves git too;
 * a bare host `H` means `https://api.H` and `git.H`, as the official command line has it.
 */
export function targetOf(host: string, name = host.replace(/^https?:\/\//, '').replace(/\/+$/, '')): Target {
  if (!host.startsWith('http')) {
    if (host === 'heroku.com') return heroku
    return {name, apiUrl: `https://api.${host}`, gitHost: `git.${host}`, sshGitHost: host, isLocal: false}
  }
  const apiUrl = host.replace(/\/+$/, '')
  if (apiUrl === heroku.apiUrl) return heroku
  const gitHost = hostOf(apiUrl)
  return {name, apiUrl, gitHost, sshGitHost: gitHost, isLocal: false}
}

/** The local platform at the address it had last. */
export function localTarget(address: {host: string; port: number}): Target {
  const gitHost = `${address.host}:${address.port}`
  return {name: 'local', apiUrl: `http://${gitHost}`, gitHost, sshGitHost: gitHost, isLocal: true}
}

/** `https://api.heroku.com` → `api.heroku.com`; with the port where the URL has one. */
export const hostOf = (url: string): string => new URL(url).host

/** 127.0.0.1, localhost and every name under it: this machine. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)

/** True where a remote's `host[:port]` is served by this target: any name of this machine will do for the local one. */
export function servesHost(target: Target, host: string): boolean {
  if (host === target.gitHost || host === target.sshGitHost || host === hostOf(target.apiUrl)) return true
  if (!target.isLocal) return false
  const {hostname, port} = new URL(`http://${host}`)
  return isLoopback(hostname) && port === new URL(target.apiUrl).port
}
