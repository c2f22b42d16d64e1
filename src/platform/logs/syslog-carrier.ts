import type {Socket} from 'node:net'

import {connect, isIP} from 'node:net'
import {connect as connectTls} from 'node:tls'

import type {Certificates} from '../world/certificates.js'
import type {Carrier} from './carrier.js'

import {lookupOf} from '../world/send.js'
import {trusted} from '../world/trusted.js'
import {frameOf} from './syslog.js'

/** Milliseconds to connect, and to get rid of a frame. */
const patience = 15_000
const usualPort = {'syslog:': 514, 'syslog+tls:': 6514}

/** Syslog over TCP or TLS: one connection, made again when it is gone. A frame counts as delivered when the system has taken it. */
export function syslogCarrier({protocol, hostname, port}: URL, token: string, certificates: Certificates): Carrier {
  let socket: Socket | undefined
  let isClosed = false

  async function connected(): Promise<Socket> {
    if (socket?.writable) return socket
    const options = {host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usualPort[protocol as keyof typeof usualPort], lookup: lookupOf(hostname)}
    const isSecure = protocol === 'syslog+tls:'
    const ca = isSecure ? await trusted(certificates) : undefined
    if (isClosed) throw new Error('The drain has ended.')
    const made = isSecure ? connectTls({...options, ...(isIP(hostname) === 0 && {servername: hostname}), ca}) : connect(options)
    socket = made
    made.setKeepAlive(true).setTimeout(patience, () => made.connecting && made.destroy(new Error('Nobody answers.')))
    // A server of this protocol says nothing: what comes is thrown away, and its end is noticed.
    made.on('error', () => made.destroy()).on('end', () => made.destroy()).resume()
    await ready(made, isSecure ? 'secureConnect' : 'connect')
    made.setTimeout(0)
    return made
  }

  return {
    async send(frame) {
      const open = await connected()
      await new Promise<void>((resolve, reject) => {
        open.write(frameOf(frame, token, '- '), error => (error ? reject(error) : resolve()))
      })
      return 'sent'
    },
    close() {
      isClosed = true
      socket?.destroy()
    },
  }
}

/** Rejects however it ends before: one that is destroyed without a reason says that it is closed, and no more. */
const ready = (socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once(event, resolve).once('error', reject).once('close', () => reject(new Error('The connection ended before it was made.')))
  })
