import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Parts} from '../parts.js'

import {resolveLogSession} from '../logs/sessions.js'
import {logSecretOf, outputIdOf} from '../logs/stream-urls.js'
import {serveLog} from './log-stream.js'
import {serveOutput} from './output-stream.js'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface StreamsOptions {
  parts: Pick<Parts, 'logs' | 'outputs' | 'vault' | 'world'> & {store: {apps: Pick<Parts['store']['apps'], 'find'>}}
  /** Others who have a place below `/streams/`: a handler where the path is theirs. */
  others?: (path: string) => Handler | undefined
  /** Milliseconds of silence after which a sign of life is sent. */
  heartbeat?: number
}

export interface Streams {
  handle: Handler
  /** Ends all that is being read: a client that follows a log comes back by itself. */
  close: () => void
}

export interface StreamContext extends Pick<Parts, 'logs' | 'outputs' | 'world'> {
  heartbeat: number
  signal: AbortSignal
}

/** Logs and outputs, at URLs that are secrets and need no other credentials. */
export function createStreams({parts, others, heartbeat = 20_000}: StreamsOptions): Streams {
  const open = new Set<AbortController>()

  async function serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ended = new AbortController()
    open.add(ended)
    response.once('close', () => {
      ended.abort()
      open.delete(ended)
    })
    const context = {...pick(parts), heartbeat, signal: ended.signal}
    const secret = logSecretOf(path)
    const outputId = outputIdOf(parts.vault, path)
    if (secret !== undefined) await serveSession(context, secret, request, response)
    else if (typeof outputId === 'string') await serveOutput(context, outputId, request, response)
    else refuse(response, outputId === null ? 403 : 404)
  }

  async function serveSession(context: StreamContext, secret: string, request: IncomingMessage, response: ServerResponse) {
    const session = resolveLogSession(parts, secret)
    if (!session) return refuse(response, 403)
    // A client that follows the log of an app comes back for as long as it is not told that the app is gone.
    if (!(await parts.store.apps.find({id: session.appId}))) return refuse(response, 404)
    await serveLog(context, session, request, response)
  }

  return {
    handle(request, response) {
      const path = (request.url ?? '').replace(/\?.*$/s, '')
      const other = others?.(path)
      if (other) return other(request, response)
      request.resume()
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
      serve(path, request, response).catch(() => response.headersSent ? response.destroy() : refuse(response, 503))
    },
    close() {
      for (const controller of open) controller.abort()
    },
  }
}

const pick = ({logs, outputs, world}: StreamsOptions['parts']) => ({logs, outputs, world})

const reasons: Record<number, string> = {
  403: 'This URL is not valid, or not any more.\n',
  404: 'There is nothing here, or not any more.\n',
  405: 'Only GET is allowed here.\n',
  503: 'This can\'t be read at the moment.\n',
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*', ...(status === 405 ? {allow: 'GET, HEAD'} : {})})
  response.end(reasons[status])
}
