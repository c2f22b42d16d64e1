import type {Socket} from 'node:net'

import {createInterface} from 'node:readline'
import {inspect} from 'node:util'

import type {Tools} from '../command/define.js'
import type {Reply} from './replies.js'
import type {Server} from './server.js'

import {createReader} from './replies.js'

/** Sends the lines that come on stdin to a database and prints its replies, until either of them ends. */
export async function talk({out, signal}: Tools, server: Server): Promise<void> {
  const socket = await connected(server)
  const lines = createInterface({input: process.stdin, output: process.stdout, prompt: `${server.host}:${server.port}> `, terminal: out.isInteractive})
  const prompt = () => {
    if (out.isInteractive) lines.prompt()
  }
  let isKnown = false
  let isLeaving = false
  socket.on('data', createReader(reply => {
    // Neither the reply to the password nor that to our own QUIT is worth a word, unless it is a refusal.
    if ((isKnown && !(isLeaving && reply === 'OK')) || isRefusal(reply)) out.line(shown(reply))
    isKnown = true
    prompt()
  }))
  socket.write(`AUTH ${server.password}\n`)
  lines.on('line', line => socket.write(`${line}\n`))
  lines.on('close', () => {
    isLeaving = true
    socket.end('QUIT\n')
  })
  const stop = () => lines.close()
  signal.addEventListener('abort', stop, {once: true})
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('close', () => resolve()).once('error', reject)
    })
  } finally {
    signal.removeEventListener('abort', stop)
    lines.close()
  }
  out.line('\nDisconnected from instance.')
}

/** The certificates are Heroku's own, made for no name: they are taken as they are, by the official command line too. */
async function connected({host, isEncrypted, port}: Server): Promise<Socket> {
  const socket = isEncrypted
    ? (await import('node:tls')).connect({host, port, rejectUnauthorized: false})
    : (await import('node:net')).connect(port, host)
  await new Promise<void>((resolve, reject) => {
    socket.once(isEncrypted ? 'secureConnect' : 'connect', () => resolve()).once('error', reject)
  })
  return socket
}

const isRefusal = (reply: Reply) => typeof reply === 'object' && reply !== null && !Array.isArray(reply)

function shown(reply: Reply): string {
  if (typeof reply === 'string') return reply
  if (typeof reply === 'object' && reply !== null && !Array.isArray(reply)) return reply.refused
  return inspect(plain(reply))
}

const plain = (reply: Reply): unknown => (Array.isArray(reply) ? reply.map(plain) : typeof reply === 'object' && reply !== null ? reply.refused : reply)
