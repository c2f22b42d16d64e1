import assert from 'node:assert/strict'
import {test} from 'node:test'

import {tokenForGitHost} from '../../../src/lib/backend/host-credential.js'
import {temporaryFolder} from '../../support/folder.js'

test('git gets the token of the host that it asks for, and of no other', async t => {
  const env = {HOME: await temporaryFolder(t), HEROKU_HOST: 'https://platform.example.com', HEROKU_API_KEY: 'key'}
  assert.equal(await tokenForGitHost(env, 'https', 'platform.example.com'), 'key')
  assert.equal(await tokenForGitHost(env, 'https', 'github.com'), undefined)
  assert.equal(await tokenForGitHost(env, 'https', 'git.heroku.com'), undefined)
})

test('without TLS the token stays on this machine', async t => {
  const env = {HOME: await temporaryFolder(t), HEROKU_API_KEY: 'key'}
  const token = (url: string, host: string) => tokenForGitHost({...env, HEROKU_HOST: url}, 'http', host)
  assert.equal(await token('http://127.0.0.1:7000', '127.0.0.1:7000'), 'key')
  assert.equal(await token('http://platform.example.com', 'platform.example.com'), undefined)
  assert.equal(await tokenForGitHost({...env, HEROKU_HOST: 'http://127.0.0.1:7000'}, 'ftp', '127.0.0.1:7000'), undefined)
})
