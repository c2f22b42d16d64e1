// What an app tells of itself, from a dyno through the platform to its telemetry drains: over real sockets.
import assert from 'node:assert/strict'
import {createServer as createHttp} from 'node:http'
import {createServer as createHttp2} from 'node:http2'
import {after, before, test} from 'node:test'

import type {AddressInfo, Server} from 'node:net'

import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {until} from '../support/until.js'
import {releaseScript} from '../support/uploaded-slug.js'

interface Got {path: string | undefined; type: string | undefined; key: string | undefined; bytes: string}

const cleanups: Array<() => unknown> = []
const t = {after: (clean: () => unknown) => void cleanups.unshift(clean)}
let api: Awaited<ReturnType<typeof startPlatform>>['api']
let endpoint = ''
let appId = ''

before(async () => {
  ;({api} = await startPlatform(t, await temporaryFolder(t)))
  // The dyno says where it was told to send, as a library in it would read it.
  await releaseScript(t, api, 'telling', 'echo "endpoint $OTEL_EXPORTER_OTLP_ENDPOINT of $OTEL_SERVICE_NAME"; exec sleep 300')
  appId = ((await api('GET', '/apps/telling')).body as {id: string}).id
})
after(async () => {
  for (const clean of cleanups) await clean()
})

test('dynos are told where to send once there is a drain, and who makes the first is told to restart them', async () => {
  const first = await drain(['traces'], 'otlphttp', 'http://127.0.0.1:1')
  for (const header of ['warning-message', 'x-heroku-warning']) assert.match(String(first.headers[header]), /Restart telling .* hokku ps:restart --app telling/)
  assert.equal((await drain(['traces'], 'otlphttp', 'http://127.0.0.1:1')).headers['warning-message'], undefined)
  await api('PATCH', '/apps/telling/formation/worker', {quantity: 1})
  const text = await until(log, all => all.includes('endpoint http'))
  endpoint = /endpoint (\S+) of telling/.exec(text)?.[1] ?? ''
  await withoutDrains()
})

test('over HTTP a batch goes on as it came, with the headers of the drain', async () => {
  const {url, got} = await startHttp(200)
  await drain(['traces', 'metrics'], 'otlphttp', url, {'x-key': 'secret'})
  assert.equal((await tell('traces', 'a batch')).status, 200)
  assert.deepEqual(got, [{path: '/v1/traces', type: 'application/x-protobuf', key: 'secret', bytes: 'a batch'}])
  assert.equal((await tell('logs', 'not wanted')).status, 200)
  assert.equal(got.length, 1)
  await withoutDrains()
})

test('over gRPC it is a call to the service of the signal', async () => {
  const {address, got} = await startGrpc('0')
  await drain(['metrics'], 'otlp', address, {'X-Key': 'secret'})
  assert.equal((await tell('metrics', 'a batch')).status, 200)
  assert.deepEqual(got, [{
    path: '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export', type: 'application/grpc', key: 'secret', bytes: '\0\0\0\0\u0007a batch',
  }])
  await withoutDrains()
})

const outcomes: Array<[what: string, add: () => Promise<unknown>, status: number]> = [
  ['a drain that is busy', async () => drain(['logs'], 'otlphttp', (await startHttp(503)).url), 503],
  ['a drain that refuses', async () => drain(['logs'], 'otlphttp', (await startHttp(401)).url), 400],
  ['a drain that nobody listens at', () => drain(['logs'], 'otlphttp', 'http://127.0.0.1:1'), 503],
  ['a gRPC drain that is unavailable', async () => drain(['logs'], 'otlp', (await startGrpc('14')).address), 503],
  ['a gRPC drain that refuses', async () => drain(['logs'], 'otlp', (await startGrpc('16')).address), 400],
  ['a gRPC drain that nobody listens at', () => drain(['logs'], 'otlp', '127.0.0.1:1'), 503],
]
for (const [what, add, status] of outcomes) {
  test(`${what} is answered with ${status}, so that the app's library ${status === 503 ? 'tries again' : 'does not'}`, async () => {
    await add()
    assert.equal((await tell('logs', 'x')).status, status)
    // Another that took it has it: sent again, it would have it twice.
    await drain(['logs'], 'otlphttp', (await startHttp(200)).url)
    assert.equal((await tell('logs', 'x')).status, 200)
    await withoutDrains()
  })
}

const refusals: Array<[what: string, path: (base: string) => string, status: number]> = [
  ['a signature of something else', base => `${base.slice(0, -1)}${base.endsWith('A') ? 'B' : 'A'}/v1/traces`, 403],
  ['a signal that there isn’t', base => `${base}/v1/profiles`, 403],
]
for (const [what, path, status] of refusals) {
  test(`${what}: ${status}`, async () => assert.equal((await fetch(path(endpoint), {method: 'POST', body: 'x'})).status, status))
}

test('too much at once, and anything but a POST, are refused', async () => {
  assert.equal((await fetch(`${endpoint}/v1/traces`)).status, 405)
  assert.equal((await tell('traces', 'x'.repeat(8 * 2 ** 20 + 1))).status, 413)
})

const drain = (signals: string[], type: string, address: string, headers: Record<string, string> = {}) =>
  api('POST', '/telemetry-drains', {owner: {id: appId, type: 'app'}, signals, exporter: {type, endpoint: address, headers}})

async function withoutDrains() {
  for (const {id} of (await api('GET', '/apps/telling/telemetry-drains')).body as Array<{id: string}>) await api('DELETE', `/telemetry-drains/${id}`)
}

const tell = (signal: string, body: string) => fetch(`${endpoint}/v1/${signal}`, {method: 'POST', headers: {'content-type': 'application/x-protobuf'}, body})

async function log(): Promise<string> {
  const {logplex_url: url} = (await api('POST', '/apps/telling/log-sessions', {lines: 100})).body as {logplex_url: string}
  return (await fetch(url)).text()
}

async function startHttp(status: number): Promise<{url: string; got: Got[]}> {
  const got: Got[] = []
  const server = createHttp((request, response) => {
    let bytes = ''
    request.setEncoding('latin1').on('data', (chunk: string) => (bytes += chunk)).on('end', () => {
      const {url: path, headers: {'content-type': type, 'x-key': key}} = request
      got.push({path, type, key: key as string | undefined, bytes})
      response.writeHead(status).end()
    })
  })
  return {url: `http://${await listening(server)}`, got}
}

async function startGrpc(code: string): Promise<{address: string; got: Got[]}> {
  const got: Got[] = []
  const server = createHttp2()
  server.on('stream', (stream, {':path': path, 'content-type': type, 'x-key': key}) => {
    let bytes = ''
    stream.setEncoding('latin1').on('data', (chunk: string) => (bytes += chunk)).on('end', () => {
      got.push({path, type, key: key as string | undefined, bytes})
      stream.respond({':status': 200, 'content-type': 'application/grpc'}, {waitForTrailers: true})
      stream.on('wantTrailers', () => stream.sendTrailers({'grpc-status': code}))
      stream.end(Buffer.alloc(5))
    })
  })
  return {address: await listening(server), got}
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
