import type {IncomingMessage, ServerResponse} from 'node:http'

import type {StreamContext} from './streams.js'

import {beginFlow, flow, wantsEvents} from './flow.js'

/**
 * The output of a build or a release phase from its beginning, while it grows and for as long as it is kept. Text is
 * resumed by `Range: bytes=N-`, events by `Last-Event-ID`, which here is the offset of the byte behind the line.
 */
export async function serveOutput(context: StreamContext, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {outputs, heartbeat, signal, world: {clock}} = context
  const isEvents = wantsEvents(request)
  const from = (isEvents ? offsetOf(request.headers['last-event-id']) : rangeOf(request.headers.range)) ?? 0
  const found = outputs.read(id, from, signal)
  if (!found) return void response.writeHead(404, {'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*'}).end('There is no such output.\n')
  // The head can't wait for the first chunk, yet says whether there will be one.
  const chunks = found[Symbol.asyncIterator]()
  const first = chunks.next()
  const isOver = from > 0 && (await Promise.race([first.then(({done}) => done === true), clock.sleep(soon, signal).then(() => false)]))
  // What tells an EventSource not to come back.
  if (isOver && isEvents) return void response.writeHead(204, {'access-control-allow-origin': '*'}).end()
  if (isEvents) beginFlow(response, 200, {'content-type': 'text/event-stream; charset=utf-8'})
  else beginFlow(response, from > 0 ? 206 : 200, {'content-type': 'text/plain; charset=utf-8', ...(from > 0 ? {'content-range': `bytes ${from}-*/*`} : {})})
  if (request.method === 'HEAD') return void response.end()
  const rest = chained(first, chunks)
  await flow(response, isEvents ? events(rest, from) : rest, {clock, heartbeat, sign: isEvents ? ':\n\n' : '\0'})
}

/** Long enough for what is on disk already. */
const soon = 200

async function* chained(first: Promise<IteratorResult<Buffer>>, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  for (let next = await first; !next.done; next = await rest.next()) yield next.value
}

/** Whole lines, and at the end what is left of one. */
async function* events(chunks: AsyncIterable<Buffer>, from: number): AsyncIterable<string> {
  let offset = from
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      offset += end + 1
      yield event(offset, rest.subarray(0, end))
      rest = rest.subarray(end + 1)
    }
  }
  if (rest.length > 0) yield event(offset + rest.length, rest)
}

const event = (id: number, line: Buffer) => `id: ${id}\ndata: ${line.toString('utf8').replaceAll('\r', '')}\n\n`

const rangeOf = (range: string | undefined) => offsetOf(/^bytes=(\d+)-$/.exec(range ?? '')?.[1])

function offsetOf(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
