import type {RequestOptions} from 'node:http'
import type {Socket} from 'node:net'

import {request as openHttp} from 'node:http'
import {connect as connectTls} from 'node:tls'

import type {Env} from './folders.js'
import type {HttpRequest} from './http.js'

import {trusted} from './http.js'
import {isLoopback} from './target.js'

/** How a request leaves this machine: through the proxy that is meant for it, by a tunnel where it is encrypted. */
export async function routeThroughProxy({url, headers, signal, authority}: HttpRequest, env: Env): Promise<RequestOptions> {
  const proxy = proxyFor(url, env)
  if (!proxy) return {agent: false}
  if (url.protocol === 'http:') {
    // The request line has the whole URL; the Host header stays that of the target.
    return {agent: false, hostname: proxy.hostname, port: portOf(proxy), path: url.href, headers: {...headers, host: url.host, ...authorization(proxy)}}
  }
  const socket = await tunnel(proxy, url, signal)
  const ca = authority === undefined ? {} : {ca: await trusted(authority)}
  return {createConnection: () => connectTls({socket, servername: url.hostname, ...ca})}
}

/** `HTTPS_PROXY` or `HTTP_PROXY` by the URL's scheme, unless `NO_PROXY` names its host. Never for this machine. */
export function proxyFor(url: URL, env: Env): URL | undefined {
  if (isLoopback(url.hostname) || isExcepted(url, env.NO_PROXY ?? env.no_proxy ?? '')) return undefined
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const proxy = env[name] || env[name.toLowerCase()]
  return proxy ? proxyUrl(proxy, name) : undefined
}

function proxyUrl(text: string, name: string): URL {
  try {
    return new URL(text.includes('://') ? text : `http://${text}`)
  } catch {
    throw new Error(`${name} is no address of a proxy: ${text}`)
  }
}

/** `example.com` stands for its subdomains too, as `.example.com` does; `*` for everything. */
const isExcepted = ({hostname, host}: URL, list: string): boolean =>
  list.split(/[\s,]+/).filter(Boolean).some(entry => {
    const name = entry.replace(/^\*?\./, '')
    return entry === '*' || name === hostname || name === host || hostname.endsWith(`.${name}`)
  })

const tunnel = (proxy: URL, target: URL, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const path = `${target.hostname}:${target.port || 443}`
    const request = openHttp({method: 'CONNECT', host: proxy.hostname, port: portOf(proxy), path, headers: {host: path, ...authorization(proxy)}, agent: false, signal})
    request.once('connect', (answer, socket: Socket) => {
      if (answer.statusCode === 200) resolve(socket)
      else {
        socket.destroy()
        reject(new Error(`The proxy ${proxy.host} refused ${path}: ${answer.statusCode} ${answer.statusMessage}`))
      }
    })
    request.once('error', reject)
    request.end()
  })

const portOf = (proxy: URL): string => proxy.port || '80'

function authorization({username, password}: URL): Record<string, string> {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`}
}
