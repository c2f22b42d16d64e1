import type {Socket} from 'node:net'

import type {OneOffs} from '../runtime/one-off.js'
import type {Clock} from '../world/world.js'

import {framesQuery} from './attach-url.js'
import {Attachment} from './attachment.js'
import {attachClassic} from './rendezvous-classic.js'
import {attachFramed} from './rendezvous-frames.js'

export interface RendezvousOptions {
  oneOffs: Pick<OneOffs, 'attach' | 'awaits'>
  clock: Clock
  /** Milliseconds without a byte in either direction; Heroku's is an hour. */
  idle?: number
  /** Milliseconds for a framed client to say what it is. */
  patience?: number
}

/**
 * Clients of one-off dynos: each says `SECRET` or `SECRET?frames` as its first line. A secret that nobody waits behind,
 * or that was used before, is answered by nothing but the end.
 */
export function createRendezvous(options: RendezvousOptions): (socket: Socket, line: string) => void {
  const {oneOffs, clock, idle = 60 * 60 * 1000, patience = 10_000} = options
  return (socket, line) => {
    const [secret = '', query = ''] = line.split('?', 2)
    if (secret === '' || !oneOffs.awaits(secret)) return void socket.destroy()
    const attachment = new Attachment(socket, idle)
    const attach = new URLSearchParams(query).has(framesQuery) ? attachFramed : attachClassic
    attach(attachment, client => oneOffs.attach(secret, client), {clock, patience})
  }
}
