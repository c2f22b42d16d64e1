import type {IncomingMessage} from 'node:http'

import type {RouteTable} from '../router/table.js'

export type Destination = {to: 'api' | 'git' | 'streams'} | {to: 'app'; appId: string | undefined}

/**
 * Who answers a request. A host that an app has is that app's, whatever the path. Any other name below the apps' domain
 * is an app that does not exist. All else is the platform's own: clients reach it as an address, as `localhost`, and
 * under names of Heroku's services (the official client sends data and metrics calls to those), told apart by path.
 */
export function destinationOf(request: IncomingMessage, routes: RouteTable, domain: string): Destination {
  const host = hostName(request)
  const appId = routes.appOf(host)
  if (appId !== undefined) return {to: 'app', appId}
  if (host.endsWith(`.${domain.toLowerCase()}`)) return {to: 'app', appId: undefined}
  const path = request.url ?? '/'
  if (/^\/[^/?]+\.git(?:[/?]|$)/.test(path)) return {to: 'git'}
  if (/^\/streams(?:[/?]|$)/.test(path)) return {to: 'streams'}
  return {to: 'api'}
}

/** The `Host` header in lower case, without the port and a trailing dot; empty where there is none (HTTP/1.0). */
export function hostName({headers}: Pick<IncomingMessage, 'headers'>): string {
  const host = (headers.host ?? '').trim().toLowerCase()
  const name = host.startsWith('[') ? host.replace(/\].*$/, ']') : host.replace(/:.*$/, '')
  return name.endsWith('.') ? name.slice(0, -1) : name
}

/**
 * A request whose host can be understood in two ways is refused (RFC 9112 §3.2): a proxy before us and we might
 * otherwise take it for different apps. An absolute target names the host itself and is made a path.
 */
export function settleHost(request: IncomingMessage): boolean {
  const {rawHeaders} = request
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.length !== 4 || rawHeaders[at]?.toLowerCase() !== 'host') continue
    hosts += 1
    if (!/^[\w.:[\]-]*$/.test(rawHeaders[at + 1] ?? '')) return false
  }
  return hosts <= 1 && settleTarget(request)
}

function settleTarget(request: IncomingMessage): boolean {
  const target = request.url ?? ''
  if (target.startsWith('/') || target === '*') return true
  const absolute = /^https?:\/\/([\w.:[\]-]+)(\/[^#]*|\?[^#]*)?$/i.exec(target)
  if (!absolute) return false
  const path = absolute[2] ?? '/'
  request.url = path.startsWith('/') ? path : `/${path}`
  request.headers.host = absolute[1]
  return true
}
