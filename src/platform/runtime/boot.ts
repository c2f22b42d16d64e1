import type {Ids} from '../world/world.js'

import {createServer} from 'node:net'

import {systemClock} from '../world/clock.js'
import {freePort, untilAccepts} from '../world/network.js'

/**
 * Resolves once the dyno accepts connections on its port. It is asked by the machine's own clock, since that is what a
 * process boots by, whatever time the platform has.
 */
export function untilListening(port: number, signal: AbortSignal): Promise<void> {
  return untilAccepts(port, systemClock, signal)
}

/** Systems give outgoing connections ports from 32768 up: below, nobody takes a dyno's port before it listens on it. */
const [lowest, count] = [16_000, 16_000]

/** A port for a dyno that nobody has. `isTaken`: promised to another dyno. */
export async function choosePort(ids: Ids, isTaken: (port: number) => boolean): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = lowest + ids.integer(count)
    if (!isTaken(port) && (await isFree(port))) return port
  }
  return freePort()
}

/** Free on every address. */
function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({port, exclusive: true}, () => server.close(() => resolve(true)))
  })
}
