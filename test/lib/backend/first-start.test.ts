import assert from 'node:assert/strict'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {test} from 'node:test'

import type {AddressInfo} from 'node:net'
import type {Credential} from '../../../src/lib/backend/transport.js'

import {createHttp} from '../../../src/lib/backend/http.js'
import {createTransport} from '../../../src/lib/backend/transport.js'

test('the first request of all uses the key that the platform made as it was started', async t => {
  const seen: Array<string | undefined> = []
  const server = createServer((request, reply) => {
    seen.push(request.headers.authorization)
    reply.end('{}')
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')

  let key: Credential | undefined
  const send = createTransport({
    http: createHttp({}),
    async base() {
      key = {token: 'made-at-start', fromEnv: false}
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    credential: async () => key,
    logIn: async () => false,
    secondFactor: async () => undefined,
    warn: () => {},
    userAgent: 'test',
    extraHeaders: () => ({}),
    newId: () => 'id',
    sleep: async () => {},
    signal: AbortSignal.timeout(10_000),
  })
  await send({method: 'GET', path: '/account', options: {}})
  assert.deepEqual(seen, ['Bearer made-at-start'])
})
