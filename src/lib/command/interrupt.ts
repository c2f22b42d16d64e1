import {getEventListeners, setMaxListeners} from 'node:events'

/**
 * Ctrl-C. Who listens to the signal may end in order, and the second Ctrl-C ends at once; where nobody listens the
 * first does.
 */
export function onInterrupt(): {signal: AbortSignal; forget(): void} {
  const controller = new AbortController()
  // Each request under way listens, and a command may make many at once.
  setMaxListeners(0, controller.signal)
  const interrupted = () => {
    const isHandled = getEventListeners(controller.signal, 'abort').length > 0
    if (controller.signal.aborted || !isHandled) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', interrupted)
  return {signal: controller.signal, forget: () => process.off('SIGINT', interrupted)}
}

/** While a program that shares the terminal is at work Ctrl-C is that program's affair. */
export async function withoutInterrupts<T>(work: () => Promise<T>): Promise<T> {
  const listeners = process.listeners('SIGINT')
  const nothing = () => undefined
  process.removeAllListeners('SIGINT').on('SIGINT', nothing)
  try {
    return await work()
  } finally {
    process.off('SIGINT', nothing)
    for (const listener of listeners) process.on('SIGINT', listener)
  }
}
