import assert from 'node:assert/strict'
import {test} from 'node:test'

import {createLogSession, resolveLogSession} from '../../../src/platform/logs/sessions.js'
import {Vault} from '../../../src/platform/store/vault.js'
import {randomIds} from '../../../src/platform/world/ids.js'
import {manualClock} from '../../support/manual-clock.js'

const query = {lines: 100, tail: false, dyno: 'web.1'}

function parts() {
  const clock = manualClock()
  return {clock, world: {clock, ids: randomIds}, vault: new Vault(Buffer.alloc(32, 1))}
}

test('a secret stands for its session, after a restart too', () => {
  const {world, vault} = parts()
  const {secret, ...session} = createLogSession({world, vault}, 'app-1', query)
  assert.deepEqual(session, {id: session.id, appId: 'app-1', query, createdAt: '2026-01-02T03:04:05.000Z'})
  assert.match(secret, /^[\w.-]+$/)
  assert.deepEqual(resolveLogSession({world, vault: new Vault(Buffer.alloc(32, 1))}, secret), session)
})

test('it ends after five minutes, after a day where it follows the log', async () => {
  const {world, vault, clock} = parts()
  const once = createLogSession({world, vault}, 'app-1', query)
  const tail = createLogSession({world, vault}, 'app-1', {...query, tail: true})
  await clock.advance(5 * 60_000 - 1)
  assert.ok(resolveLogSession({world, vault}, once.secret))
  await clock.advance(1)
  assert.equal(resolveLogSession({world, vault}, once.secret), undefined)
  assert.ok(resolveLogSession({world, vault}, tail.secret))
  await clock.advance(24 * 60 * 60_000)
  assert.equal(resolveLogSession({world, vault}, tail.secret), undefined)
})

test('what we did not sign for this is nothing', () => {
  const {world, vault} = parts()
  const {secret} = createLogSession({world, vault}, 'app-1', query)
  const [text = ''] = secret.split('.')
  const forged = Buffer.from(JSON.stringify({appId: 'app-2', query, expiresAt: 1e15})).toString('base64url')
  for (const bad of ['', '.', text, `${text}.`, `${secret}x`, `x${secret}`, `${forged}.${secret.split('.')[1]}`, `${text}.${vault.sign(text)}`]) {
    assert.equal(resolveLogSession({world, vault}, bad), undefined, bad)
  }
  assert.equal(resolveLogSession({world, vault: new Vault(Buffer.alloc(32, 2))}, secret), undefined)
})
