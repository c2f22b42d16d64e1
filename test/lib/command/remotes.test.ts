import assert from 'node:assert/strict'
import {test} from 'node:test'

import {appRemotes, parseGitConfig} from '../../../src/lib/command/remotes.js'

test('remotes come in the order in which git lists them', () => {
  const {remotes} = parseGitConfig(`
[remote "staging"]
\turl = https://127.0.0.1:5750/shop-staging.git
[remote "production"]
\turl = "https://127.0.0.1:5750/shop.git" ; why not
[remote "origin"]
\turl = git@example.com:me/shop.git
`)
  assert.deepEqual(remotes.map(({name}) => name), ['origin', 'production', 'staging'])
  assert.deepEqual(appRemotes(remotes).map(({remote, app}) => `${remote} ${app}`), ['production shop', 'staging shop-staging'])
})
