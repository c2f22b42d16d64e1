import type {IncomingMessage} from 'node:http'

import type {SendHttp} from './http.js'

import {HttpError} from './errors.js'
import {readText} from './http.js'

export interface StreamOptions {
  http: SendHttp
  signal: AbortSignal
  userAgent: string
  /** PEM of the local platform's authority. */
  authority: string | undefined
}

export interface LineOptions extends StreamOptions {
  tail: boolean
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/**
 * A log session line by line, by server-sent events or, where the platform answers so, as plain text. With `tail` a
 * broken stream is opened again, from the last event's id on; without, the end of the stream is the end. So is the signal.
 */
export async function* readLines(url: string, options: LineOptions): AsyncIterable<string> {
  let lastId: string | undefined
  let wait = 500
  for (;;) {
    try {
      const body = await open(new URL(url), {...options, accept: 'text/event-stream, text/plain;q=0.9, */*;q=0.1', ...(lastId === undefined ? {} : {lastId})})
      const isEvents = body.headers['content-type']?.startsWith('text/event-stream') ?? false
      for await (const {id, line} of isEvents ? events(body) : textLines(body)) {
        lastId = id ?? lastId
        wait = 500
        yield line
      }
    } catch (error) {
      if (options.signal.aborted) return
      if (!options.tail || error instanceof HttpError) throw gone(error, options.tail)
    }
    if (!options.tail) return
    await options.sleep(wait, options.signal).catch(() => undefined)
    if (options.signal.aborted) return
    wait = Math.min(wait * 2, 8000)
  }
}

/** A body as it comes, until it ends. */
export async function* readStream(url: string, options: StreamOptions & {accept?: string | undefined}): AsyncIterable<Uint8Array> {
  for await (const chunk of await open(new URL(url), {...options, accept: options.accept ?? 'text/plain, */*;q=0.1'})) yield chunk as Uint8Array
}

async function open(url: URL, options: StreamOptions & {accept: string; lastId?: string}): Promise<IncomingMessage> {
  const headers = {
    accept: options.accept,
    'cache-control': 'no-cache',
    'user-agent': options.userAgent,
    ...(options.lastId === undefined ? {} : {'last-event-id': options.lastId}),
  }
  const answer = await options.http({method: 'GET', url, headers, signal: options.signal, idleTimeout: 0, authority: options.authority})
  if (answer.status < 200 || answer.status > 299) throw new HttpError(answer.status, 'GET', url, await readText(answer.body))
  return answer.body
}

/** A tailed stream's life is limited: 403 and 404 mean that it is over. The official words. */
function gone(error: unknown, tail: boolean): unknown {
  if (!(error instanceof HttpError)) return error
  if (tail && (error.status === 404 || error.status === 403)) return new Error('Log stream timed out. Please try again.')
  return new Error(`Logs eventsource failed with: ${error.status} Non-200 status code (${error.status})`)
}

interface Line {id?: string; line: string}

/** `id:`, `data:` and an empty line (WHATWG's server-sent events); an event's data is lines of its own. */
async function* events(body: IncomingMessage): AsyncIterable<Line> {
  let id: string | undefined
  let data: string[] = []
  for await (const {line} of textLines(body)) {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (line === '') {
      const lines = data.flatMap(part => part.split('\n'))
      // The id counts as reached with its last line: an event cut in half is sent again whole.
      for (const [at, text] of lines.entries()) yield at === lines.length - 1 && id !== undefined ? {id, line: text} : {line: text}
      data = []
    } else if (field === 'data') data.push(value)
    else if (field === 'id') id = value
  }
}

async function* textLines(body: IncomingMessage): AsyncIterable<Line> {
  let rest = ''
  body.setEncoding('utf8')
  for await (const chunk of body) {
    const lines = (rest + (chunk as string)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield {line: line.endsWith('\r') ? line.slice(0, -1) : line}
  }
  if (rest !== '') yield {line: rest}
}
