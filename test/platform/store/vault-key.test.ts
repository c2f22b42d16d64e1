import assert from 'node:assert/strict'
import {stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {openVault} from '../../../src/platform/store/vault-key.js'
import {temporaryFolder} from '../../support/folder.js'

test('the key is made once, for its owner only, and opens what it sealed', async t => {
  const file = join(await temporaryFolder(t), 'vault-key')
  const [one, two] = await Promise.all([openVault(file), openVault(file)])
  assert.equal(two.open(one.seal('a secret')), 'a secret')
  assert.equal((await openVault(file)).open(one.seal('later')), 'later')
  assert.equal((await stat(file)).mode & 0o777, 0o600)
})

test('a key file that holds something else is refused by name', async t => {
  const file = join(await temporaryFolder(t), 'vault-key')
  await writeFile(file, 'no key\n')
  await assert.rejects(openVault(file), new RegExp(`${file} doesn't hold the key`))
})
