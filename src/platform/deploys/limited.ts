import type {Clock} from '../world/world.js'

import {BuildFailure} from '../build/failure.js'

/** A signal that follows another and is aborted by itself after a time. `end` stops the timer. */
export function limited(clock: Clock, milliseconds: number, parent: AbortSignal, complaint: string): {signal: AbortSignal; end(): void} {
  const control = new AbortController()
  const follow = () => control.abort(parent.reason)
  const stop = clock.after(milliseconds, () => control.abort(new BuildFailure(complaint)))
  parent.addEventListener('abort', follow, {once: true})
  if (parent.aborted) follow()
  return {
    signal: control.signal,
    end() {
      stop()
      parent.removeEventListener('abort', follow)
    },
  }
}
