import type {Socket} from 'node:net'

export type Speaks = 'http' | 'rendezvous' | 'tls'

/** First byte of a TLS record that holds a handshake. */
const handshake = 0x16
/** Longer than any secret line: what has no end by then is left to the HTTP parser to refuse. */
const longestLine = 512

/**
 * Reads as little as tells what a client speaks, gives the bytes back to the socket and calls `then` with it paused.
 * A client that says nothing for `patience` milliseconds, hangs up or fails is let go.
 */
export function readFirstBytes(
  socket: Socket, tell: (seen: Buffer) => Speaks | undefined, patience: number, then: (speaks: Speaks) => void,
): void {
  let seen: Buffer = Buffer.alloc(0)
  const timer = setTimeout(giveUp, patience).unref()
  socket.on('data', read).on('end', giveUp).on('close', stop)
  socket.resume()

  function read(chunk: Buffer) {
    seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk])
    const speaks = tell(seen)
    if (speaks === undefined) return
    stop()
    socket.pause()
    socket.unshift(seen)
    then(speaks)
  }

  function giveUp() {
    stop()
    socket.destroy()
  }

  function stop() {
    clearTimeout(timer)
    socket.off('data', read).off('end', giveUp).off('close', stop)
  }
}

/** On a fresh connection the first byte tells TLS from HTTP. */
export const tellTls = (seen: Buffer): Speaks => (seen[0] === handshake ? 'tls' : 'http')

/**
 * Inside TLS a client of a one-off dyno says one line without a blank, `SECRET?query\r\n`; a request line has a blank
 * long before its end. heroku3 says the secret without an end of the line, and waits for its greeting.
 */
export function tellRendezvous(seen: Buffer): Speaks | undefined {
  if (bareSecret.test(seen.toString('latin1', 0, longestLine))) return 'rendezvous'
  const first = seen[0] ?? 0
  if (!isSecretByte(first)) return 'http'
  for (const byte of seen.subarray(0, longestLine)) {
    if (byte === 0x0a) return 'rendezvous'
    if (byte === 0x20) return 'http'
  }
  return seen.length >= longestLine ? 'http' : undefined
}

/** As long as those that the platform makes. */
const bareSecret = /^[\da-f]{48}$/

/** Letters, digits, `-` and `_`. */
const isSecretByte = (byte: number) => /[\w-]/.test(String.fromCharCode(byte))
