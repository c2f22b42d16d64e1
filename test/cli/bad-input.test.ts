// What goes wrong outside of a command, with real processes and sockets: clear words, the right exit code, no more.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import type {RequestListener} from 'node:http'
import {createServer} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo, Server} from 'node:net'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import {otherAuthority} from '../support/certificates.js'
import {makeInstallation} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'
import {until} from '../support/until.js'

let root = ''
let url = ''
let port = 0
const asked: string[] = []
const servers: Server[] = []

before(async () => {
  root = await makeInstallation()
  port = await listen(createServer(answer))
  url = `http://127.0.0.1:${port}`
})
after(() => {
  for (const server of servers) server.close()
  rmSync(root, {recursive: true, force: true})
})

const unauthorized = JSON.stringify({id: 'unauthorized', message: 'Invalid credentials provided.'})
const manyRegions = JSON.stringify(Array.from({length: 20_000}, (_, at) => ({name: `region-${at}`, description: 'somewhere', private_capable: false})))
let tokens = 0

/** By the app's name, each goes wrong in its own way. A proxy is asked with the whole URL. */
const answer: RequestListener = (request, response) => {
  const path = (request.url ?? '').replace(/^http:\/\/[^/]+/, '')
  asked.push(`${request.method} ${request.url}`)
  const reply = (status: number, text: string, type = 'application/json') => void response.writeHead(status, {'content-type': type}).end(text)
  const [, , app = ''] = path.split(/[/?]/)
  if (path === '/regions') return reply(200, manyRegions)
  if (app === 'page') return reply(200, '<html><h1>Log in to the network</h1></html>', 'text/html')
  if (app === 'down') return reply(503, '<html>maintenance</html>', 'text/html')
  if (app === 'crash') return reply(500, '{"id":"server_error","message":"Internal server error."}')
  if (app === 'nobody') return reply(401, unauthorized)
  // The token runs out between the first request and the next.
  if (app === 'midway') return tokens++ === 0 ? reply(200, '{"id":"a1","name":"midway"}') : reply(401, unauthorized)
  if (app === 'silent') return undefined
  if (app === 'breaking') {
    response.writeHead(200, {'content-type': 'application/json', 'content-length': '1000'}).write('{"name":')
    return void setImmediate(() => response.destroy())
  }
  if (path.endsWith('/public-url')) return reply(200, JSON.stringify({url: `${url}/file/torn`, expires_at: 'x'}))
  if (app === 'torn') {
    return void response.writeHead(200, {'content-length': '1000'}).write('half of it', () => response.destroy())
  }
  return reply(200, JSON.stringify(path.includes('/apps/') ? {id: 'a1', name: app} : []))
}

interface Case {
  what: string
  run: string
  env?: Record<string, string>
  /** Files of the home directory, which is the working directory too; one that ends in / is a folder. */
  files?: Record<string, string>
  exit: number
  stderr: RegExp
  requests?: RegExp
}

const cases: Case[] = [
  {what: 'an unknown command', run: 'nosuch', exit: 127, stderr: /nosuch is not a hokku command\.\n.*Run hokku help for a list of available commands\.\n$/},
  {what: 'an unknown command of a topic', run: 'apps:nosuch', exit: 127, stderr: /Run hokku help apps for a list/},
  {what: 'an unknown flag', run: 'apps --nosuch', exit: 2, stderr: /Error: Nonexistent flag: --nosuch/},
  {what: 'a missing app', run: 'ps', exit: 2, stderr: /Missing required flag app/},
  {
    what: 'several apps', run: 'ps', exit: 2, stderr: /Multiple apps in git remotes[^]*two \(production\)\n.*one \(staging\)/,
    files: {'.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '[remote "staging"]\n\turl = https://git.heroku.com/one.git\n[remote "production"]\n\turl = https://git.heroku.com/two.git\n'},
    env: {HEROKU_HOST: 'https://api.heroku.com'},
  },
  {what: 'a remote that is not there', run: 'ps --remote nosuch', exit: 2, stderr: /remote nosuch not found in git remotes/, files: {'.git/HEAD': '', '.git/config': ''}},
  {what: 'a netrc of other words', run: 'apps:info -a nobody', env: {HEROKU_API_KEY: ''}, files: {'.netrc': 'machine "unterminated\npassword\n\0\x7F machine'}, exit: 100, stderr: /Error: not logged in\n$/},
  {what: 'a netrc that is a folder', run: 'apps', env: {HEROKU_API_KEY: ''}, files: {'.netrc/': ''}, exit: 1, stderr: /^ {4}Error: .*\.netrc can't be read:\s+EISDIR/},
  {what: 'no network', run: 'apps', env: {HEROKU_HOST: 'http://127.0.0.1:1'}, exit: 1, stderr: /^ {4}Error: connect ECONNREFUSED 127\.0\.0\.1:1\n {4}The platform 127\.0\.0\.1:1 at http:\/\/127\.0\.0\.1:1 doesn't answer\./},
  {what: 'no network, on a line of 20 columns', run: 'apps', env: {HEROKU_HOST: 'http://127.0.0.1:1', OCLIF_COLUMNS: '20'}, exit: 1, stderr: /^(.{0,20}\n)+$/},
  {what: 'a proxy that is down', run: 'apps', env: {HEROKU_HOST: 'http://api.example.test', HTTP_PROXY: 'http://127.0.0.1:1'}, exit: 1, stderr: /doesn't answer\s+through the proxy 127\.0\.0\.1:1\.[^]*NO_PROXY/},
  {what: 'a proxy that is no address', run: 'apps', env: {HEROKU_HOST: 'http://api.example.test', HTTP_PROXY: ':::'}, exit: 1, stderr: /^ {4}Error: HTTP_PROXY is no address of a proxy: :::\n$/},
  {what: 'a proxy that refuses a tunnel', run: 'apps', env: {HEROKU_HOST: 'https://api.example.test', HTTPS_PROXY: '$URL'}, exit: 1, stderr: /The proxy 127\.0\.0\.1:\d+ refused\s+api\.example\.test:443: 403/},
  {what: 'a host that no proxy is for', run: 'apps', env: {HEROKU_HOST: 'http://nosuch.invalid', HTTP_PROXY: '$URL', NO_PROXY: 'invalid'}, exit: 1, stderr: /getaddrinfo \w+ nosuch\.invalid[^]*doesn't answer\./},
  {what: 'headers that are no JSON', run: 'apps', env: {HEROKU_HEADERS: 'nope'}, exit: 1, stderr: /^ {4}Error: HEROKU_HEADERS is no JSON/},
  {what: 'a key that is refused', run: 'apps:info -a nobody', exit: 1, stderr: /The token provided to HEROKU_API_KEY is invalid/},
  {what: 'a login that ends midway', run: 'domains:add www.x.com -a midway', env: {HEROKU_API_KEY: ''}, exit: 100, stderr: /Error: not logged in\n$/},
  {what: 'an error of the platform', run: 'domains -a crash', exit: 2, stderr: /^ ›   Error: Internal server error\.\n ›\n ›   Error ID: server_error\n$/},
  {what: 'a page instead of an error', run: 'domains -a down', exit: 1, stderr: /^ {4}Error: HTTP Error 503 for GET http:\/\/127\.0\.0\.1\/apps\/down\/domains\n {4}<html>maintenance<\/html>\n$/},
  {what: 'a page instead of JSON', run: 'domains -a page', exit: 1, stderr: /^ {4}Error: What http:\/\/127\.0\.0\.1:\d+ answered to GET \/apps\/page\/domains is[^]*no JSON: <html><h1>Log in to the network/},
  {what: 'an answer that breaks off', run: 'apps:rename other -a breaking', exit: 1, stderr: /The answer broke off\./},
]

for (const {env = {}, exit, files = {}, run, stderr, what} of cases) {
  test(`${what} is told in clear words: ${run}`, {timeout: 60_000}, async t => {
    const home = homeWith(t, files)
    const ran = await runIn(home, run.split(' '), env)
    assert.match(ran.stderr, stderr)
    assert.equal(ran.exit, exit)
    assert.equal(ran.stdout, '')
    assert.doesNotMatch(ran.stderr, /\n {4}at |node:internal/)
  })
}

test('a certificate that nobody vouches for is told with what helps', {timeout: 30_000}, async t => {
  const {authority, issue} = await otherAuthority(t)
  const {certificate: cert, key} = await issue('localhost')
  const secure = await listen(createTlsServer({cert, key}, answer))
  const [home, HEROKU_HOST] = [homeWith(t, {'ca.pem': authority.certificate}), `https://localhost:${secure}`]
  const refused = await runIn(home, ['apps'], {HEROKU_HOST})
  assert.match(refused.stderr, /The certificate of the platform localhost:\d+ at https:\/\/localhost:\d+\s+is not\s+trusted here\.\s+NODE_EXTRA_CA_CERTS/)
  assert.equal(refused.exit, 1)
  const trusted = await runIn(home, ['apps:info', '-a', 'crash'], {HEROKU_HOST, NODE_EXTRA_CA_CERTS: join(home, 'ca.pem')})
  assert.match(trusted.stderr, /Internal server error/)
})

test('a proxy is asked for hosts that it is meant for', {timeout: 30_000}, async t => {
  const ran = await runIn(homeWith(t), ['domains', '-a', 'crash'], {HEROKU_HOST: 'http://api.example.test', HTTP_PROXY: url})
  assert.match(ran.stderr, /Internal server error/)
  assert.ok(asked.includes('GET http://api.example.test/apps/crash/domains'))
})

test('a download that breaks off leaves what was there, and nothing of its own', {timeout: 60_000}, async t => {
  const home = homeWith(t, {'my.dump': 'the old one'})
  const ran = await runIn(home, ['pg:backups:download', 'b001', '-a', 'dump', '-o', 'my.dump'], {HEROKU_DATA_HOST: '127.0.0.1'})
  assert.equal(ran.exit, 1)
  assert.match(ran.stderr, /aborted|broke off/)
  assert.deepEqual(readdirSync(home).filter(name => !name.startsWith('.')), ['my.dump'])
})

test('who reads no further, as head does, ends the command without a word', {timeout: 30_000}, async t => {
  const child = start(homeWith(t), ['regions'], {})
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  child.stdout.once('data', () => child.stdout.destroy())
  const exit = await new Promise(resolve => child.once('close', resolve))
  assert.equal(exit, 0)
  assert.equal(stderr, '')
})

test('Ctrl-C ends a command that waits for an answer, without a word', {timeout: 30_000}, async t => {
  const ran = await interrupted(t, ['domains', '-a', 'silent'], () => asked.includes('GET /apps/silent/domains'))
  assert.deepEqual(ran, {exit: 130, stderr: ''})
})

test('Ctrl-C ends an action that is under way, and says that it was not done', {timeout: 30_000}, async t => {
  const ran = await interrupted(t, ['maintenance:on', '-a', 'silent'], () => asked.includes('PATCH /apps/silent'))
  assert.deepEqual(ran, {exit: 130, stderr: 'Enabling maintenance mode for silent... !\n'})
})

test('Ctrl-C ends a question', {timeout: 30_000}, async t => {
  const home = homeWith(t)
  const {exit, text} = await typeIn(root, ['apps:destroy', '-a', 'some'], [[/To proceed, type/, '\u0003']], {HOME: home, HEROKU_HOST: url, HEROKU_API_KEY: 'key'})
  assert.equal(exit, 130)
  assert.doesNotMatch(text, /Destroying|\n {4}at /)
})

async function interrupted(t: {after(done: () => void): void}, argv: string[], isReady: () => boolean): Promise<{exit: number | null; stderr: string}> {
  const child = start(homeWith(t), argv, {})
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  await until(async () => isReady(), Boolean)
  child.kill('SIGINT')
  return {exit: await new Promise(resolve => child.once('close', resolve)), stderr}
}

const start = (home: string, argv: string[], env: Record<string, string>) => spawn(process.execPath, [join(root, 'bin/run.js'), ...argv], {
  cwd: home,
  stdio: ['ignore', 'pipe', 'pipe'],
  env: {
    PATH: process.env.PATH, HOME: home, HEROKU_HOST: url, HEROKU_API_KEY: 'key', GIT_CONFIG_NOSYSTEM: '1', GIT_CEILING_DIRECTORIES: '/',
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('$URL', url)])),
  },
})

function runIn(home: string, argv: string[], env: Record<string, string>): Promise<{exit: number | null; stdout: string; stderr: string}> {
  const child = start(home, argv, env)
  const text = {stdout: '', stderr: ''}
  child.stdout.on('data', chunk => (text.stdout += String(chunk)))
  child.stderr.on('data', chunk => (text.stderr += String(chunk)))
  return new Promise(resolve => child.once('close', exit => resolve({exit, ...text})))
}

function homeWith(t: {after(done: () => void): void}, files: Record<string, string> = {}): string {
  const home = mkdtempSync(join(root, 'home-'))
  t.after(() => rmSync(home, {recursive: true, force: true}))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(home, name, name.endsWith('/') ? '' : '..'), {recursive: true})
    if (!name.endsWith('/')) writeFileSync(join(home, name), text)
  }
  return home
}

async function listen(server: Server): Promise<number> {
  servers.push(server)
  // A proxy's tunnels are refused.
  server.on('connect', (_, socket: {end(text: string): void}) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
