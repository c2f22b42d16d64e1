import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp} from 'node:fs/promises'
import {request} from 'node:http'
import type {IncomingHttpHeaders} from 'node:http'
import {join} from 'node:path'
import {after, test} from 'node:test'
import type {TestContext} from 'node:test'
import {fileURLToPath} from 'node:url'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'

import {freePort} from '../../../src/platform/world/network.js'
import {builder, writeFiles} from '../../support/build.js'
import type {Files} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const lib = fileURLToPath(new URL('../../../src/platform/build/buildpacks/static/lib', import.meta.url))
const page = `<!doctype html><title>Home</title>${'<p>Hello'.repeat(100)}`

const files: Files = {
  'static.json': JSON.stringify({
    root: 'dist', clean_urls: true, error_page: 'lost.html', routes: {'/app/**': 'app.html'},
    headers: {'/**': {'X-All': 'yes'}, '/assets/*': {'Cache-Control': 'max-age=31536000, immutable'}},
    redirects: {'/old': '/new', '/docs/*/old': {url: '/${PLACE}?a=ü', status: 302}},
  }),
  'dist/index.html': page, 'dist/about.html': 'About', 'dist/app.html': 'App', 'dist/lost.html': 'Lost', 'dist/docs/index.html': 'Docs',
  'dist/assets/a.css': 'a{}'.repeat(200), 'dist/assets/deep/b.css': 'b{}', 'dist/picture.png': 'x'.repeat(1000), 'dist/ü ü.txt': 'umlaut', 'dist/.secret': 'no',
  'dist/.well-known/x': 'known', 'secret.txt': 'no',
}
const main = serve(files, {after: work => after(work as () => void)})

interface Reply {status: number; headers: IncomingHttpHeaders; body: Buffer; text: string}
type Ask = (path: string, options?: {method?: string; headers?: Record<string, string>}) => Promise<Reply>

async function serve(content: Files, t: Pick<TestContext, 'after'>): Promise<Ask> {
  const folder = await writeFiles(await temporaryFolder(t), content)
  await cp(lib, join(folder, '.heroku/static'), {recursive: true})
  const port = await freePort()
  const child = spawn(process.execPath, ['.heroku/static/server.cjs'], {cwd: folder, env: {PORT: String(port), PLACE: 'there'}, stdio: ['ignore', 'pipe', 'inherit']})
  t.after(() => void child.kill())
  await once(child.stdout, 'data')
  return (path, {method = 'GET', headers = {}} = {}) => ask(port, path, method, headers)
}

function ask(port: number, path: string, method: string, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({port, host: '127.0.0.1', path, method, headers, agent: false}, async response => {
      const chunks: Buffer[] = []
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      resolve({status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString()})
    }).on('error', reject).end()
  })
}

const answers: Array<[string, number, string]> = [
  ['/', 200, page], ['/index.html', 200, page], ['/about', 200, 'About'], ['/about?x=1', 200, 'About'], ['/about/', 404, 'Lost'], ['/docs/', 200, 'Docs'],
  ['/app/any/thing', 200, 'App'], ['/application', 404, 'Lost'], ['/missing', 404, 'Lost'], ['/%C3%BC%20%C3%BC.txt', 200, 'umlaut'],
  ['/.secret', 404, 'Lost'], ['/.well-known/x', 200, 'known'], ['/../secret.txt', 400, 'Bad Request\n'], ['/%2e%2e/secret.txt', 400, 'Bad Request\n'],
  ['/..%5csecret.txt', 400, 'Bad Request\n'], ['/%zz', 400, 'Bad Request\n'], ['/a%00b', 400, 'Bad Request\n'], ['/assets', 404, 'Lost'],
]
for (const [path, status, text] of answers) {
  test(`static: ${path} is ${status}`, async () => {
    const reply = await (await main)(path)
    assert.deepEqual([reply.status, reply.text], [status, text])
  })
}

test('static: redirects, and folders without their slash', async () => {
  const get = await main
  const where = async (path: string) => get(path).then(({status, headers}) => [status, headers.location])
  assert.deepEqual(await where('/old'), [301, '/new'])
  assert.deepEqual(await where('/docs/x/old'), [302, '/there?a=%C3%BC'])
  assert.deepEqual(await where('/docs?a=b'), [301, '/docs/?a=b'])
  assert.deepEqual(await where('//docs'), [301, '/docs/'])
})

test('static: headers by path, and types', async () => {
  const get = await main
  const seen = async (path: string) => get(path).then(({headers}) => [headers['x-all'], headers['cache-control'], headers['content-type']])
  assert.deepEqual(await seen('/'), ['yes', 'public, max-age=0, must-revalidate', 'text/html; charset=utf-8'])
  assert.deepEqual(await seen('/assets/a.css'), ['yes', 'max-age=31536000, immutable', 'text/css; charset=utf-8'])
  assert.deepEqual((await seen('/assets/deep/b.css'))[1], 'public, max-age=0, must-revalidate')
  assert.deepEqual((await seen('/picture.png'))[2], 'image/png')
})

test('static: compressed for those who take it, where it gains', async () => {
  const get = await main
  const encoding = async (path: string, accepted: string) => get(path, {headers: {'accept-encoding': accepted}})
  const [brotli, gzip, plain] = [await encoding('/', 'gzip, br'), await encoding('/', 'gzip;q=0.5'), await encoding('/', 'br;q=0, identity')]
  assert.deepEqual([brotli, gzip, plain].map(({headers}) => headers['content-encoding']), ['br', 'gzip', undefined])
  assert.deepEqual([brotliDecompressSync(brotli.body).toString(), gunzipSync(gzip.body).toString(), plain.text], [page, page, page])
  assert.equal(new Set([brotli, gzip, plain].map(({headers}) => headers.etag)).size, 3)
  assert.equal(brotli.headers.vary, 'Accept-Encoding')
  for (const path of ['/picture.png', '/about']) assert.equal((await encoding(path, 'br')).headers['content-encoding'], undefined)
})

test('static: a tag that is still good answers 304 without a body', async () => {
  const get = await main
  const {headers: {etag = ''}} = await get('/')
  for (const value of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const {status, body} = await get('/', {headers: {'if-none-match': value}})
    assert.deepEqual([status, body.length], [304, 0], value)
  }
  assert.equal((await get('/', {headers: {'if-none-match': '"other"'}})).status, 200)
})

test('static: parts of a file', async () => {
  const get = await main
  const part = async (range: string) => get('/picture.png', {headers: {range}}).then(({status, headers, body}) => [status, headers['content-range'], body.length])
  assert.deepEqual(await part('bytes=0-9'), [206, 'bytes 0-9/1000', 10])
  assert.deepEqual(await part('bytes=990-'), [206, 'bytes 990-999/1000', 10])
  assert.deepEqual(await part('bytes=-5'), [206, 'bytes 995-999/1000', 5])
  assert.deepEqual((await part('bytes=1000-'))[0], 416)
  assert.deepEqual(await part('bytes=0-1,4-5'), [200, undefined, 1000])
})

test('static: HEAD has no body, other methods are refused', async () => {
  const get = await main
  const head = await get('/', {method: 'HEAD'})
  assert.deepEqual([head.status, head.headers['content-length'], head.body.length], [200, String(page.length), 0])
  assert.deepEqual([(await get('/', {method: 'POST'})).status, (await get('/', {method: 'POST'})).headers.allow], [405, 'GET, HEAD'])
})

test('static: a single-page app answers every path with its page, and what is no file of it too', async t => {
  const get = await serve({'static.json': '{"routes": {"/**": "index.html"}}', 'public/index.html': 'SPA', 'public/a.js': 'js'}, t)
  assert.deepEqual(await Promise.all(['/', '/any/where', '/a.js', '/static.json'].map(path => get(path).then(({text}) => text))), ['SPA', 'SPA', 'js', 'SPA'])
})

test('static: https_only sends plain requests away', async t => {
  const get = await serve({'static.json': '{"https_only": true}', 'public/index.html': 'x'}, t)
  const plain = await get('/a?b=c', {headers: {host: 'x.test', 'x-forwarded-proto': 'http'}})
  assert.deepEqual([plain.status, plain.headers.location], [301, 'https://x.test/a?b=c'])
  assert.equal((await get('/', {headers: {'x-forwarded-proto': 'https'}})).status, 200)
})

test('static: pages at the root of the repository, without what lies beside them', async t => {
  const get = await serve({'index.html': 'root', 'static.json': '{}', Procfile: 'web: x', 'node_modules/a.js': 'x', 'sub/Procfile': 'a page'}, t)
  assert.deepEqual(await Promise.all(['/', '/static.json', '/Procfile', '/node_modules/a.js', '/.heroku/static/server.cjs', '/sub/Procfile'].map(path => get(path).then(({status}) => status))), [200, 404, 404, 404, 404, 200])
})

test('static: a static.json that is wrong fails the build', async t => {
  const {run} = await builder(t)
  const cases: Array<[string, RegExp]> = [
    ['{', /static.json is not JSON/], ['{"root": "dist"}', /folder dist, which static.json names as root, does not exist/], ['{"root": "../x"}', /leads out of the app/],
    ['{"redirects": {"/a": {"url": "/b", "status": 200}}}', /status from 300 to 399/], ['{"headers": {"/": {"a b": "c"}}}', /can't be sent as a header/], ['{"routes": []}', /routes of static.json is not an object/],
  ]
  for (const [content, message] of cases) assert.match((await run({'static.json': content})).output, message)
})
