import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Target} from '../../../src/lib/backend/target.js'

import {findCredential, removeLogin, saveLogin} from '../../../src/lib/backend/credentials.js'
import {heroku, localTarget, targetOf} from '../../../src/lib/backend/target.js'

const local = localTarget({host: '127.0.0.1', port: 5750})
const office = targetOf('https://hokku.example.com', 'office')

const rows: Array<{says: string; env: Record<string, string>; target: Target; token: string | undefined}> = [
  {says: 'the key alone belongs to Heroku', env: {HEROKU_API_KEY: 'k'}, target: heroku, token: 'k'},
  {says: 'the key alone does not travel to another platform', env: {HEROKU_API_KEY: 'k'}, target: office, token: undefined},
  {says: 'the key alone does not travel to the local platform', env: {HEROKU_API_KEY: 'k'}, target: local, token: 'local-key'},
  {says: 'the key belongs to the host that HEROKU_HOST names', env: {HEROKU_API_KEY: 'k', HEROKU_HOST: 'https://hokku.example.com'}, target: office, token: 'k'},
  {says: 'and then no longer to Heroku', env: {HEROKU_API_KEY: 'k', HEROKU_HOST: 'https://hokku.example.com'}, target: heroku, token: undefined},
  {says: 'HEROKU_HOST names the local platform', env: {HEROKU_API_KEY: 'k', HEROKU_HOST: 'http://127.0.0.1:5750'}, target: local, token: 'k'},
  {says: 'another port is another host', env: {HEROKU_API_KEY: 'k', HEROKU_HOST: 'http://127.0.0.1:5751'}, target: local, token: 'local-key'},
  {says: 'an empty key is none', env: {HEROKU_API_KEY: ''}, target: heroku, token: undefined},
]

for (const {says, env, target, token} of rows) {
  test(says, async t => {
    const home = homeFolder(t)
    writeFileSync(join(home.HOKKU_HOME, 'client-key'), 'local-key\n')
    assert.equal((await findCredential({...home, ...env}, target))?.token, token)
  })
}

test('before its first start the local platform has no key', async t => {
  assert.equal(await findCredential(homeFolder(t), local), undefined)
})

test('a login is kept for its host, found there only, and forgotten', async t => {
  const env = homeFolder(t)
  assert.equal(await saveLogin(env, heroku, {account: 'me@example.com', token: 't'}), 'netrc')
  assert.deepEqual(await findCredential(env, heroku), {token: 't', fromEnv: false})
  assert.equal(await findCredential(env, office), undefined)
  // git asks under its own host, as it does for the official command line.
  assert.match(readFileSync(join(env.HOME, '.netrc'), 'utf8'), /machine git\.heroku\.com\n {2}login me@example\.com\n {2}password t\n/)
  await removeLogin(env, heroku)
  assert.equal(await findCredential(env, heroku), undefined)
  assert.equal(readFileSync(join(env.HOME, '.netrc'), 'utf8'), '')
})

function homeFolder(t: {after(work: () => void): void}): {HOME: string; HOKKU_HOME: string; HEROKU_NETRC_WRITE: string} {
  const home = mkdtempSync(join(tmpdir(), 'hokku-credentials-'))
  t.after(() => rmSync(home, {recursive: true}))
  mkdirSync(join(home, 'data'))
  return {HOME: home, HOKKU_HOME: join(home, 'data'), HEROKU_NETRC_WRITE: 'true'}
}
