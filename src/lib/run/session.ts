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

/** The marker is the last word on stdout; what stderr still has comes on another way, and takes this long at most. */
const lastWords = 1000

async function showOutput({attached, capture, screen}: Session): Promise<number | undefined> {
  const marker = new ExitMarkerReader()
  const show = async (chunk: Uint8Array, stream: 'stderr' | 'stdout') => {
    if (chunk.length === 0) return
    if (capture) capture(chunk, stream)
    else await writeTo(screen[stream], chunk)
  }
  for await (const {chunk, stream} of untilOver(attached.output, () => marker.status !== undefined)) {
    await show(stream === 'stdout' ? marker.push(chunk) : chunk, stream)
  }
  await show(marker.rest(), 'stdout')
  return marker.status ?? attached.exitStatus
}

/** All of it; once `isLast` nothing new is waited for longer than that. */
async function* untilOver<T>(output: AsyncIterable<T>, isLast: () => boolean): AsyncIterable<T> {
  const iterator = output[Symbol.asyncIterator]()
  for (;;) {
    const next = await (isLast() ? orNothing(iterator.next()) : iterator.next())
    if (!next || next.done) return
    yield next.value
  }
}

async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const nothing = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), lastWords)
  })
  try {
    return await Promise.race([promise, nothing])
  } finally {
    clearTimeout(timer)
  }
}
