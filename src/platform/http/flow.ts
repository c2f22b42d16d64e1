import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Clock} from '../world/world.js'

export const wantsEvents = ({headers}: IncomingMessage): boolean => /\btext\/event-stream\b/i.test(headers.accept ?? '')

export interface FlowOptions {
  clock: Clock
  /** What says that the stream is alive though nothing comes, and after how many milliseconds of silence. */
  sign?: string | undefined
  heartbeat: number
}

/** Begins an answer without a known end. Its head leaves at once, so that the client sees that it is connected. */
export function beginFlow(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, {
    'cache-control': 'no-cache', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', 'x-accel-buffering': 'no', ...headers,
  })
  response.flushHeaders()
}

/** Writes pieces as they come and no faster than the client reads; then ends. (Node sends together what comes together.) */
export async function flow(response: ServerResponse, pieces: AsyncIterable<Buffer | string>, {clock, sign, heartbeat}: FlowOptions): Promise<void> {
  let stopBeating = () => {}
  const beat = () => {
    stopBeating = clock.after(heartbeat, () => {
      if (sign !== undefined) response.write(sign)
      beat()
    })
  }
  beat()
  try {
    for await (const piece of pieces) {
      if (response.destroyed) break
      if (!response.write(piece)) await drained(response)
      stopBeating()
      beat()
    }
  } finally {
    stopBeating()
  }
  response.end()
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })
}
