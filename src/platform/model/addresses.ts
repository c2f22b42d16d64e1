/** Where the platform can be reached. */
export interface Site {host: string; port: number; domain: string}

/** The host of the API and of git: one that a client can dial, whatever the listener is bound to. */
export function apiHost({host, port, domain}: Site): string {
  const any = host === '0.0.0.0' || host === '::'
  const name = any ? (domain === 'localhost' ? '127.0.0.1' : domain) : host
  return `${name.includes(':') ? `[${name}]` : name}:${port}`
}

export const apiUrl = (site: Site): string => `http://${apiHost(site)}`
/** The same by TLS, which is on the same port. */
export const secureUrl = (site: Site): string => `https://${apiHost(site)}`
/** The official command line makes this URL itself, and always with `https`. */
export const gitUrl = (site: Site, app: string): string => `${secureUrl(site)}/${app}.git`
export const webUrl = (site: Site, app: string): string => `http://${defaultHostname(site, app)}:${site.port}/`
/** The host name that an app has from its beginning. */
export const defaultHostname = ({domain}: Pick<Site, 'domain'>, app: string): string => `${app}.${domain}`
/** Whether something can be fetched from there or sent there. */
export const isHttpUrl = (url: string): boolean => /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url)
