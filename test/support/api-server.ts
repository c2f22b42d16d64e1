import type {AddressInfo} from 'node:net'

import {createServer} from 'node:http'

export type Replies = Readonly<Record<string, unknown>>

export interface ApiServer {
  url: string
  /** `GET /apps/x/releases [3.sdk] range=version ..; max=15 {"body":1}`, in order. */
  requests: string[]
  close(): Promise<void>
}

/**
 * Answers requests as scripted, by `METHOD /path` with or without the query; 404 to any other. A plain value is a JSON
 * body, `reply(…)` says more. `$BASE` in a reply stands for the server's address.
 */
export async function startApiServer(replies: Replies): Promise<ApiServer> {
  const requests: string[] = []
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      const route = `${request.method} ${request.url}`
      requests.push(recorded(route, request.headers.accept ?? '', request.headers.range, body))
      const {status = 200, text, type = 'application/json', headers, stays} = answerTo(replies, route, asked)
      response.writeHead(status, {'content-type': type, ...headers}).write(text.replaceAll('$BASE', url))
      if (!stays) response.end()
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    requests,
    close: () => new Promise(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

const marker = Symbol('reply')
interface Scripted {[marker]: true; status?: number; text?: string; type?: string; headers?: Record<string, string>; body?: unknown; sequence?: unknown[]; stays?: boolean}

/** A reply that is more than a JSON body with status 200; one that `stays` has no end. */
export const reply = (scripted: Omit<Scripted, typeof marker>): Scripted => ({[marker]: true, ...scripted})
export const refusal = (status: number, id: string, message: string) => reply({status, body: {id, message}})
/** One reply after the other; the last one stays. */
export const inTurn = (...sequence: unknown[]) => reply({sequence})
/** Server-sent events, each with an id. */
export const events = (...lines: string[]) => reply({type: 'text/event-stream', text: lines.map((line, at) => `id: ${at + 1}\ndata: ${line}\n\n`).join('')})

const isScripted = (value: unknown): value is Scripted => typeof value === 'object' && value !== null && marker in value

type Answer = Pick<Scripted, 'headers' | 'status' | 'stays' | 'type'> & {text: string}

function answerTo(replies: Replies, route: string, asked: Map<string, number>): Answer {
  const key = route in replies ? route : route.replace(/\?.*/, '')
  if (!(key in replies)) return {status: 404, text: JSON.stringify({id: 'not_found', message: `Couldn't find ${route}.`})}
  let found = replies[key]
  if (isScripted(found) && found.sequence) {
    const at = asked.get(key) ?? 0
    asked.set(key, at + 1)
    found = found.sequence[Math.min(at, found.sequence.length - 1)]
  }
  if (!isScripted(found)) return {text: JSON.stringify(found)}
  return {...found, text: found.text ?? JSON.stringify(found.body)}
}

function recorded(route: string, accept: string, range: string | undefined, body: string): string {
  const version = /version=(\S+)/.exec(accept)?.[1] ?? ''
  return [
    route,
    ...(version === '' || version === '3' ? [] : [`[${version}]`]),
    ...(range ? [`range=${range}`] : []),
    ...(body === '' ? [] : [sorted(body)]),
  ].join(' ')
}

/** JSON with its members in order, so that two clients' bodies can be compared. */
function sorted(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value))
  } catch {
    return body
  }
}
