// Clients and dynos that do anything at any moment, over TLS and without: the platform goes on, and can be closed.
import type {RequestListener} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'

import assert from 'node:assert/strict'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {connect} from 'node:net'
import {test} from 'node:test'
import {connect as connectTls} from 'node:tls'

import type {AttachedClient} from '../../../src/platform/runtime/one-off.js'

import {createRendezvous} from '../../../src/platform/http/rendezvous.js'
import {createCertificates} from '../../../src/platform/world/certificates.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {appRoute, backend, edge, exchange} from '../../support/edge.js'

/** The same storm each time, as far as the machine's own timing allows. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

const big = Buffer.alloc(3_000_000, 'z')
const to = (host: string, rest: string) => `${rest.replace('\r\n', `\r\nHost: ${host}\r\n`)}`
const openings = [
  to('app.localhost', 'GET / HTTP/1.1\r\n\r\n'), to('x', 'GET / HTTP/1.1\r\n\r\n'), to('app.localhost', 'GET / HTTP/1.1\r\n\r\n').repeat(5),
  to('app.localhost', 'POST / HTTP/1.1\r\nContent-Length: 3000000\r\n\r\n'), to('app.localhost', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n'),
  to('x', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'), to('app.localhost', 'GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
  'secret\r\n', 'secret?frames\r\n\0\0\0\0\x0d{"tty":false}\x01\0\0\0\x01x', 'garbage garbage\r\n\r\n', '\x16\x03\x01', '',
]
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

test('a storm passes', async t => {
  const roll = dice(7)
  const onClient = (client: AttachedClient) => {
    client.onInput(chunk => client.output(chunk, 'stdout'))
    void client.output(big, 'stdout')
    if (roll(2)) setTimeout(() => client.exit(0), roll(50))
    return true
  }
  const onRequest: RequestListener = (request, response) => {
    const does = [
      () => response.end(big), () => request.pipe(response), () => request.socket.destroy(), () => request.resume(),
      () => setTimeout(() => response.end('late'), roll(300)), () => response.write(big, () => response.destroy()),
    ]
    does[roll(does.length)]?.()
  }
  const made = await edge(t, {
    patience: 500, limits: {idle: 300, firstByte: 300, linger: 50},
    handlers: {api: onRequest, rendezvous: createRendezvous({clock: systemClock, oneOffs: {awaits: () => true, attach: (_secret, client) => onClient(client)}})},
  })
  const app = createServer(onRequest).listen(0, '127.0.0.1')
  app.on('upgrade', (_request, socket: Socket) => {
    socket.on('error', () => undefined)
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
    socket.write(big)
    setTimeout(() => socket.destroy(), roll(100))
  })
  await once(app, 'listening')
  t.after(() => {
    app.closeAllConnections()
    app.close()
  })
  made.routes.setHosts('app-1', ['app.localhost'])
  made.routes.set(appRoute({backends: [backend((app.address() as AddressInfo).port)]}))
  const {pem} = await createCertificates({home: made.home, clock: systemClock, host: '127.0.0.1'}).authority()

  async function client() {
    await pause(roll(300))
    const target = {port: made.port, host: '127.0.0.1'}
    const plain = roll(3) === 0 ? connect(target) : undefined
    const socket = plain ?? connectTls({...target, ca: pem, servername: ['localhost', 'app.localhost', 'b.localhost'][roll(3)] ?? ''})
    socket.on('error', () => undefined)
    if (roll(2)) socket.resume()
    socket.write(Buffer.from(openings[roll(openings.length)] ?? '', 'latin1'))
    if (roll(2)) socket.write(big.subarray(0, roll(big.length)))
    await pause(roll(400))
    const ends = [() => socket.end(), () => socket.destroy(), () => plain?.resetAndDestroy(), () => undefined]
    ends[roll(ends.length)]?.()
    await pause(roll(200))
    socket.destroy()
  }

  const first = Promise.all(Array.from({length: 100}, client))
  await first
  assert.match(await exchange(made.port, 'GET / HTTP/1.0\r\nHost: gone.localhost\r\n\r\n'), /^HTTP\/1.1 404 /)
  const second = Promise.all(Array.from({length: 60}, client))
  await pause(350)
  await made.door.close({grace: 50})
  await second
})
