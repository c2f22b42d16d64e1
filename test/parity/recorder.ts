import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import type {Duplex} from 'node:stream'

import {createServer as createHttpServer, request} from 'node:http'
import {connect, createServer} from 'node:net'

/** What of a request says what a command wanted; tokens, ids and the client's own name do not. */
export interface Recorded {
  method: string
  /** With its query. */
  path: string
  accept: string
  range: string | undefined
  body: unknown
  /** Of the answer, once there is one. */
  status?: number
}

export interface Recorder {
  port: number
  /** The Platform API's requests since the last time this was asked. */
  take(): Recorded[]
  close(): Promise<void>
}

const tlsHandshake = 0x16

/**
 * Stands before the platform on a port of its own. Plain HTTP is passed on and noted; TLS (git, one-off dynos) and
 * upgraded connections pass through untouched.
 */
export async function startRecorder(platformPort: number, port: number): Promise<Recorder> {
  let noted: Recorded[] = []
  const sockets = new Set<Socket>()
  const http = createHttpServer((from, to) => forward(from, to, platformPort, entry => noted.push(entry)))
  http.on('upgrade', (from: IncomingMessage, socket: Duplex, head: Buffer) => tunnel(from, socket, head, platformPort))
  const server = createServer(socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    sniff(socket, isTls => (isTls ? splice(socket, connect(platformPort, '127.0.0.1')) : http.emit('connection', socket)))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const taken = noted
      noted = []
      return taken
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Looks at a connection's first byte and puts it back. */
function sniff(socket: Socket, go: (isTls: boolean) => void): void {
  socket.once('readable', () => {
    const chunk = socket.read() as Buffer | null
    if (!chunk) return socket.destroyed || socket.readableEnded ? undefined : sniff(socket, go)
    socket.unshift(chunk)
    go(chunk[0] === tlsHandshake)
  })
}

function splice(a: Duplex, b: Duplex): void {
  a.pipe(b).pipe(a)
  for (const [one, other] of [[a, b], [b, a]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy())
}

function forward(from: IncomingMessage, to: ServerResponse, platformPort: number, note: (entry: Recorded) => void): void {
  const {method, url: path, headers} = from
  const chunks: Buffer[] = []
  let entry: Recorded | undefined
  from.on('data', (chunk: Buffer) => chunks.push(chunk))
  from.on('end', () => {
    entry = /vnd\.heroku\+json/.test(headers.accept ?? '') ? entryOf(from, Buffer.concat(chunks).toString()) : undefined
    if (entry) note(entry)
  })
  const onward = request({host: '127.0.0.1', port: platformPort, method, path, headers, agent: false}, reply => {
    if (entry && reply.statusCode) entry.status = reply.statusCode
    to.writeHead(reply.statusCode ?? 502, reply.statusMessage, reply.headers)
    to.flushHeaders()
    reply.pipe(to)
    reply.on('error', () => to.destroy())
  })
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  from.pipe(onward)
}

const entryOf = ({method, url, headers}: IncomingMessage, body: string): Recorded => ({
  method: method ?? '',
  path: url ?? '',
  accept: headers.accept ?? '',
  range: headers.range,
  body: parsed(body),
})

/** The two clients need not agree on how "nothing" is sent. */
function parsed(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

function tunnel({method, url, rawHeaders}: IncomingMessage, socket: Duplex, head: Buffer, platformPort: number): void {
  const onward = connect(platformPort, '127.0.0.1', () => {
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : []))
    onward.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    onward.write(head)
    splice(socket, onward)
  })
  onward.on('error', () => socket.destroy())
}
