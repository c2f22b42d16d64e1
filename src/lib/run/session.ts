import type {Attached} from '../backend/backend.js'
import type {Console} from './console.js'

import {writeTo} from './console.js'
import {ExitMarkerReader} from './exit-marker.js'
import {lendTerminal, pipeInput} from './keyboard.js'

export interface Session {
  attached: Attached
  isTerminal: boolean
  /** Aborted by Ctrl-C where the keyboard isn't lent. */
  signal: AbortSignal
  screen: Console
  /** Where output goes instead of the screen. */
  capture?: (chunk: Uint8Array, stream: 'stderr' | 'stdout') => void
}

/** Everything between a person, or a pipe, and a dyno, from now to its end. Yields its exit status where that is told. */
export async function runSession(session: Session): Promise<number | undefined> {
  const {attached, isTerminal, screen, signal} = session
  const interrupt = () => attached.interrupt()
  signal.addEventListener('abort', interrupt)
  let leave: () => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    leave = isTerminal ? lendTerminal(screen, attached, reject) : pipeInput(screen, attached)
  })
  try {
    return await Promise.race([showOutput(session), failed])
  } finally {
    signal.removeEventListener('abort', interrupt)
    leave()
    attached.close()
  }
}

async function showOutput({attached, capture, screen}: Session): Promise<number | undefined> {
  const marker = new ExitMarkerReader()
  const show = async (chunk: Uint8Array, stream: 'stderr' | 'stdout') => {
    if (chunk.length === 0) return
    if (capture) capture(chunk, stream)
    else await writeTo(screen[stream], chunk)
  }
  for await (const {chunk, stream} of attached.output) {
    await show(stream === 'stdout' ? marker.push(chunk) : chunk, stream)
    // The dyno has nothing more to say; that it closes can take its time.
    if (marker.status !== undefined) return marker.status
  }
  await show(marker.rest(), 'stdout')
  return attached.exitStatus
}
