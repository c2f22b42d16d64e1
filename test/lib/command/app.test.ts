import assert from 'node:assert/strict'
import {test} from 'node:test'

import {localTarget} from '../../../src/lib/backend/target.js'
import {appOfRemotes} from '../../../src/lib/command/app.js'

const target = localTarget({host: '127.0.0.1', port: 5750})
const repository = (remotes: Record<string, string>, preferred?: string) => ({
  remotes: Object.entries(remotes).map(([name, app]) => ({name, url: `https://127.0.0.1:5750/${app}.git`})),
  preferred,
})
const two = {heroku: 'shop', staging: 'shop-staging'}

test('the app is that of the only remote, the preferred one, the wanted one', () => {
  assert.equal(appOfRemotes(repository({heroku: 'shop'}), target, undefined, true), 'shop')
  assert.equal(appOfRemotes(repository(two, 'staging'), target, undefined, true), 'shop-staging')
  assert.equal(appOfRemotes(repository(two, 'staging'), target, 'heroku', true), 'shop')
  assert.equal(appOfRemotes(repository({}), target, undefined, true), undefined)
})

test('several remotes are an error only where a command needs an app', () => {
  assert.throws(() => appOfRemotes(repository(two), target, undefined, true), /Multiple apps in git remotes/)
  assert.equal(appOfRemotes(repository(two), target, undefined, false), undefined)
})

test('a wanted remote that is missing is an error for every command', () => {
  for (const mustBe of [true, false]) assert.throws(() => appOfRemotes(repository(two), target, 'nope', mustBe), /remote nope not found/)
})
