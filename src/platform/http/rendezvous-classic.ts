import type {AttachedClient} from '../runtime/one-off.js'
import type {Clock} from '../world/world.js'
import type {Attachment} from './attachment.js'

const endOfTransmission = 0x04
/** A client that ends its input writes one byte more; where that byte came glued to data, this long nothing follows it. */
const pause = 50

/**
 * Heroku's own protocol: after the greeting, bytes. The end of input is a lone ^D, as on a terminal (which, where the
 * dyno has one, gets it as such); stderr, the window's size and the exit status can't be told.
 */
export function attachClassic(attachment: Attachment, attach: (client: AttachedClient) => boolean, {clock}: {clock: Clock}): void {
  let onEnd = () => {}
  const client: AttachedClient = {
    onInput: listener => attachment.listen(untilEnd(listener, () => onEnd(), clock)),
    onEnd: listener => void (onEnd = listener),
    onResize: () => undefined,
    onSignal: () => undefined,
    onClose: listener => attachment.onClose(listener),
    output: chunk => attachment.say(chunk),
    exit: () => attachment.end(),
  }
  if (attach(client)) attachment.greet()
  else attachment.socket.destroy()
}

/** Passes on what comes; a ^D behind which nothing comes is the end. */
export function untilEnd(
  onInput: (chunk: Buffer) => Promise<void> | void, onEnd: () => void, clock: Pick<Clock, 'after'>,
): (chunk: Buffer) => Promise<void> | void {
  let release: (() => void) | undefined
  return chunk => {
    const bytes = release ? Buffer.concat([Buffer.from([endOfTransmission]), chunk]) : chunk
    release?.()
    release = undefined
    if (bytes.at(-1) !== endOfTransmission) return onInput(bytes)
    if (bytes.length === 1) return onEnd()
    release = clock.after(pause, () => {
      release = undefined
      onEnd()
    })
    return onInput(bytes.subarray(0, -1))
  }
}
