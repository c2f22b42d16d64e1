import assert from 'node:assert/strict'
import {once} from 'node:events'
import {createServer} from 'node:http'
import {test} from 'node:test'

import type {AddressInfo} from 'node:net'

import {createHttp} from '../../../src/lib/backend/http.js'
import {readLines, readStream} from '../../../src/lib/backend/lines.js'

test('an output stream is read as it is, a log session by events', async t => {
  const server = createServer((request, reply) => {
    const isEvents = request.headers.accept?.includes('text/event-stream') === true
    reply.writeHead(200, {'content-type': isEvents ? 'text/event-stream' : 'text/plain'})
    reply.end(isEvents ? 'id: 7\ndata: a line\n\n' : 'a line\n')
  }).listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')

  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stream`
  const options = {http: createHttp({}), signal: AbortSignal.timeout(10_000), userAgent: 'test', authority: undefined}
  const chunks: Uint8Array[] = []
  for await (const chunk of readStream(url, options)) chunks.push(chunk)
  assert.equal(Buffer.concat(chunks).toString(), 'a line\n')
  const lines: string[] = []
  for await (const line of readLines(url, {...options, tail: false, sleep: async () => {}})) lines.push(line)
  assert.deepEqual(lines, ['a line'])
})
