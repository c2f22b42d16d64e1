import type {IncomingMessage, ServerResponse} from 'node:http'

import type {LogLine} from '../logs/logs.js'
import type {LogSession} from '../logs/sessions.js'
import type {StreamContext} from './streams.js'

import {beginFlow, flow, wantsEvents} from './flow.js'

/**
 * A log session: the lines that it asks for, and with `tail` those that come. As events, a client that lost its
 * connection goes on behind the last id that it saw; the official client of today reads events, the next one text.
 */
export async function serveLog(context: StreamContext, session: LogSession, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {logs, heartbeat, signal, world: {clock}} = context
  const isEvents = wantsEvents(request)
  const after = isEvents ? request.headers['last-event-id'] : undefined
  const query = {...session.query, ...(typeof after === 'string' && after !== '' ? {after} : {})}
  beginFlow(response, 200, {'content-type': isEvents ? 'text/event-stream; charset=utf-8' : 'text/plain; charset=utf-8'})
  if (request.method === 'HEAD') return void response.end()
  request.socket.setKeepAlive(true, heartbeat)
  const lines = logs.read(session.appId, query, signal)
  // Text has no sign of life that would not be taken for a line.
  await flow(response, isEvents ? events(lines) : texts(lines), {clock, heartbeat, sign: isEvents ? ':\n\n' : undefined})
}

async function* events(lines: AsyncIterable<LogLine>): AsyncIterable<string> {
  // A carriage return would end the event's line.
  for await (const {id, text} of lines) yield `id: ${id}\ndata: ${text.replaceAll('\r', '')}\n\n`
}

async function* texts(lines: AsyncIterable<LogLine>): AsyncIterable<string> {
  for await (const {text} of lines) yield `${text}\n`
}
