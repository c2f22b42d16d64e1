import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Tools} from '../../../src/lib/command/define.js'

import {platformEnvironment} from '../../../src/lib/platform/environment.js'
import {temporaryFolder} from '../../support/folder.js'

async function tools(home: string, env: Record<string, string> = {}): Promise<Tools> {
  mkdirSync(join(home, 'data'), {recursive: true})
  const authorityFile = join(home, 'data/ca.pem')
  writeFileSync(authorityFile, 'OURS\n')
  const backend = {name: 'local', apiUrl: 'http://127.0.0.1:5750', gitHost: '127.0.0.1:5750', authorityFile, token: async () => "it's"}
  return {api: {account: {info: async () => ({email: 'me@example.com'})}, platform: {authority: async () => ({})}}, backend, env: {HOKKU_HOME: join(home, 'data'), ...env}} as unknown as Tools
}

test('our authority is added to what the shell trusts', async t => {
  const home = await temporaryFolder(t)
  const theirs = join(home, 'theirs.pem')
  writeFileSync(theirs, 'THEIRS')
  const variables = await platformEnvironment(await tools(home, {NODE_EXTRA_CA_CERTS: theirs, CURL_CA_BUNDLE: theirs}))
  for (const name of ['NODE_EXTRA_CA_CERTS', 'CURL_CA_BUNDLE']) assert.equal(readFileSync(variables[name] ?? '', 'utf8'), 'THEIRS\nOURS\n')
  const system = readFileSync(variables['SSL_CERT_FILE'] ?? '', 'utf8')
  assert.match(system, /OURS\n$/)
  assert.ok(system.length > 100, "the system's authorities come first")
})

test('evaluating it twice changes nothing, and settings of git that are there stay', async t => {
  const home = await temporaryFolder(t)
  const before = {GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Me'}
  const once = await platformEnvironment(await tools(home, before))
  const twice = await platformEnvironment(await tools(home, {...before, ...once}))
  assert.deepEqual(twice, once)
  assert.equal(once['GIT_CONFIG_COUNT'], '3')
  assert.equal(once['GIT_CONFIG_KEY_1'], 'http.https://127.0.0.1:5750/.sslCAInfo')
})

test("git gets the token for this host and for no other", async t => {
  const home = await temporaryFolder(t)
  const {backend, ...rest} = await tools(home)
  const env = await platformEnvironment({...rest, backend: {...backend, token: async () => 'secret-token'}})
  const fill = (host: string) => execFileSync('git', ['credential', 'fill'], {
    input: `protocol=https\nhost=${host}\n\n`, encoding: 'utf8', cwd: home, stdio: ['pipe', 'pipe', 'ignore'],
    env: {PATH: process.env['PATH'], HOME: home, GIT_TERMINAL_PROMPT: '0', ...env},
  })
  assert.match(fill('127.0.0.1:5750'), /password=secret-token/)
  assert.throws(() => fill('git.heroku.com'))
})
