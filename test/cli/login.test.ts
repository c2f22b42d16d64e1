import assert from 'node:assert/strict'
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Dialogue} from '../support/terminal.js'

import {makeInstallation} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'

let root = ''

before(async () => {
  root = await makeInstallation()
})
after(() => rmSync(root, {recursive: true, force: true}))

test('by password, where the platform has no page for it', {timeout: 30_000}, async t => {
  const place = await makePlace(t)
  const {text, exit} = await typed(place, ['login'], [[/Email/, 'me@example.com\r'], [/Password/, 'right\r']])
  assert.match(text, /Logged in as .*me@example\.com/)
  assert.doesNotMatch(text, /right/)
  assert.equal(exit, 0)
  assert.deepEqual(place.requests, ['POST /oauth/authorizations Basic me@example.com:right expires_in=2592000'])
  const netrc = join(place.home, '.netrc')
  assert.equal(readFileSync(netrc, 'utf8'), `machine ${place.host}\n  login me@example.com\n  password password-token\n`)
  assert.equal(statSync(netrc).mode & 0o777, 0o600)
})

test('a wrong password is refused in the words of the API, and nothing is kept', {timeout: 30_000}, async t => {
  const place = await makePlace(t)
  const {text, exit} = await typed(place, ['login', '-i', '-e', '60'], [[/Email/, 'me@example.com\r'], [/Password/, 'wrong\r']])
  assert.match(text, /Invalid credentials provided\./)
  assert.equal(exit, 2)
  assert.ok(!existsSync(join(place.home, '.netrc')))
})

test('in the browser, where there is a page for it', {timeout: 30_000}, async t => {
  const place = await makePlace(t)
  const browser = join(place.home, 'browser')
  writeFileSync(browser, `#!/bin/sh\necho "$1" > ${place.home}/visited\n`)
  chmodSync(browser, 0o755)
  const {text, exit} = await typed(place, ['login'], [[/Press any key/, 'x']], {HEROKU_LOGIN_HOST: `http://${place.host}`, BROWSER: browser})
  assert.match(text, /Logged in as .*me@example\.com/)
  assert.equal(exit, 0)
  assert.equal(readFileSync(join(place.home, 'visited'), 'utf8'), `http://${place.host}/visit\n`)
  assert.match(readFileSync(join(place.home, '.netrc'), 'utf8'), /password browser-token/)
})

test('a command that needs a login lets a person log in, and goes on', {timeout: 30_000}, async t => {
  const place = await makePlace(t)
  const {text, exit} = await typed(place, ['regions'], [[/Email/, 'me@example.com\r'], [/Password/, 'right\r']])
  assert.match(text, /United States/)
  assert.equal(exit, 0)
})

test('q leaves', {timeout: 30_000}, async t => {
  const place = await makePlace(t)
  const {exit} = await typed(place, ['login'], [[/Press any key/, 'q']], {HEROKU_LOGIN_HOST: `http://${place.host}`})
  assert.equal(exit, 130)
})

interface Place {home: string; host: string; requests: string[]}

async function makePlace(t: {after(work: () => void): void}): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'hokku-login-'))
  const requests: string[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', part => (body += String(part))).on('end', () => {
      const {status, data} = answer(request, body, requests)
      reply.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(data))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
    rmSync(home, {recursive: true, force: true})
  })
  return {home, host: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests}
}

function answer(request: IncomingMessage, body: string, requests: string[]): {status: number; data: unknown} {
  const [scheme = '', credential = ''] = (request.headers.authorization ?? '').split(' ')
  const refused = {status: 401, data: {id: 'unauthorized', message: 'Invalid credentials provided.'}}
  switch (`${request.method} ${request.url}`) {
    case 'POST /oauth/authorizations': {
      const pair = Buffer.from(credential, 'base64').toString()
      requests.push(`${request.method} ${request.url} ${scheme} ${pair} expires_in=${(JSON.parse(body) as {expires_in: number}).expires_in}`)
      const isRight = pair === 'me@example.com:right'
      return isRight ? {status: 201, data: {access_token: {token: 'password-token'}, user: {email: 'me@example.com', id: '1'}}} : refused
    }
    case 'POST /auth': return {status: 200, data: {browser_url: '/visit', cli_url: '/wait', token: 'session'}}
    case 'GET /wait': return credential === 'session' ? {status: 200, data: {access_token: 'browser-token'}} : refused
    case 'GET /account': return credential.endsWith('-token') ? {status: 200, data: {email: 'me@example.com', id: '1'}} : refused
    case 'GET /regions': return credential.endsWith('-token') ? {status: 200, data: [{name: 'us', description: 'United States', private_capable: false}]} : refused
    default: return {status: 404, data: {id: 'not_found', message: 'no'}}
  }
}

const typed = ({home, host}: Place, words: string[], dialogue: Dialogue, env: Record<string, string> = {}) =>
  typeIn(root, words, dialogue, {HOME: home, HEROKU_HOST: `http://${host}`, HEROKU_NETRC_WRITE: 'true', HOKKU_HOME: join(home, 'data'), ...env})
