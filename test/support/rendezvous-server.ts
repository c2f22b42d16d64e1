import type {TestContext} from 'node:test'
import type {AddressInfo} from 'node:net'
import type {TLSSocket} from 'node:tls'

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:tls'

import {encodeFrame, FrameReader, frameType} from '../../src/lib/api/attach-frames.js'
import {createCertificates} from '../../src/platform/world/certificates.js'
import {temporaryFolder} from './folder.js'

export interface RendezvousServer {
  /** What is behind `rendezvous://` or `rendezvous+frames://`. */
  address: string
  /** Runs `command` in a shell for the client that comes with this secret. */
  expect(secret: string, command: string): void
  authorityFile: string
}

/** The far end of one-off dynos: Heroku's protocol and the framed one, over TLS, with real processes behind it. */
export async function startRendezvous(t: TestContext): Promise<RendezvousServer> {
  const certificates = createCertificates({home: await temporaryFolder(t), clock: {now: () => Date.now()}})
  const commands = new Map<string, string>()
  const {certificate: cert, key} = await certificates.own()
  const server = createServer({cert, key}, socket => void meet(socket, commands))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect: (secret, command) => commands.set(secret, command),
    authorityFile: (await certificates.authority()).path,
  }
}

async function meet(socket: TLSSocket, commands: Map<string, string>): Promise<void> {
  socket.on('error', () => undefined)
  const {line, rest} = await firstLine(socket)
  const [secret = '', protocol] = line.split('?')
  socket.write('rendezvous\r\n')
  const child = spawn('sh', ['-c', commands.get(secret) ?? 'exit 99'], {stdio: 'pipe'})
  child.stdin.on('error', () => undefined)
  if (protocol === 'frames') framed(socket, rest, child)
  else bare(socket, rest, child)
  child.on('close', () => socket.end())
}

type Child = ReturnType<typeof spawn>

/** Heroku's: one stream for all; ^D is the end of input. */
function bare(socket: TLSSocket, rest: Buffer, {stderr, stdin, stdout}: Child): void {
  const input = (chunk: Buffer) => {
    const end = chunk.indexOf(4)
    stdin?.write(end === -1 ? chunk : chunk.subarray(0, end))
    if (end !== -1) stdin?.end()
  }
  input(rest)
  socket.on('data', input)
  for (const stream of [stdout, stderr]) stream?.on('data', chunk => socket.write(chunk as Buffer))
}

function framed(socket: TLSSocket, rest: Buffer, child: Child): void {
  const reader = new FrameReader()
  const input = (chunk: Buffer) => {
    for (const {type, payload} of reader.push(chunk)) {
      if (type === frameType.data) child.stdin?.write(payload)
      else if (type === frameType.endOrStderr) child.stdin?.end()
      else if (type === frameType.signal) child.kill('SIGINT')
    }
  }
  input(rest)
  socket.on('data', input)
  child.stdout?.on('data', chunk => socket.write(encodeFrame(frameType.data, chunk as Buffer)))
  child.stderr?.on('data', chunk => socket.write(encodeFrame(frameType.endOrStderr, chunk as Buffer)))
  child.on('close', status => socket.write(encodeFrame(frameType.exit, JSON.stringify({status: status ?? 130}))))
}

function firstLine(socket: TLSSocket): Promise<{line: string; rest: Buffer}> {
  return new Promise(resolve => {
    let seen = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk])
      const end = seen.indexOf('\r\n')
      if (end === -1) return
      socket.off('data', read)
      resolve({line: seen.subarray(0, end).toString(), rest: seen.subarray(end + 2)})
    }
    socket.on('data', read)
  })
}
