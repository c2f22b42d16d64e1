import assert from 'node:assert/strict'
import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {authenticate, logIn, readCredentials} from '../../../src/platform/access/authenticate.js'
import {prepareOwner, renewClientKey} from '../../../src/platform/access/owner.js'
import {deployBench} from '../../support/deploys.js'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

test('every client\'s way to send a token', () => {
  const rows: Array<[string | undefined, object | undefined]> = [
    ['Bearer abc', {secret: 'abc'}], ['bearer  abc ', {secret: 'abc'}], [basic(':abc'), {user: '', secret: 'abc'}],
    [basic('me@example.com:abc'), {user: 'me@example.com', secret: 'abc'}], [basic('me:a:b'), {user: 'me', secret: 'a:b'}],
    [basic('abc'), {secret: 'abc'}], [basic('abc:'), {user: 'abc', secret: 'abc'}],
    [undefined, undefined], ['', undefined], ['Bearer', undefined], ['Digest x', undefined],
  ]
  for (const [header, wanted] of rows) assert.deepEqual(readCredentials(header), wanted, header)
})

test('the owner and the machine\'s key are made once; a key that is gone or revoked is made anew', async t => {
  const {parts, home} = await deployBench(t)
  const key = async () => (await readFile(join(home, 'client-key'), 'utf8')).trim()
  const owner = await prepareOwner(parts, home, () => 'me@example.com')
  const first = await key()
  assert.equal((await stat(join(home, 'client-key'))).mode & 0o777, 0o600)
  assert.equal((await prepareOwner(parts, home, () => 'other@example.com')).email, 'me@example.com')
  assert.equal(await key(), first)
  const {authorization} = await authenticate(parts, {secret: first})
  await parts.store.authorizations.delete(authorization.id)
  await assert.rejects(authenticate(parts, {secret: first}), {status: 401})
  await renewClientKey(parts, home, owner)
  assert.equal((await authenticate(parts, {secret: await key()})).account.id, owner.id)
})

test('a password lets in only where there is one, and only with the account\'s email', async t => {
  const {parts, home} = await deployBench(t)
  await prepareOwner(parts, home, () => 'me@example.com')
  const attempt = async (user: string | undefined, secret: string, password: string | undefined) =>
    (await logIn(parts, user === undefined ? {secret} : {user, secret}, password))?.account.email
  assert.equal(await attempt('me@example.com', 'open sesame', 'open sesame'), 'me@example.com')
  assert.equal(await attempt('me@example.com', 'open', 'open sesame'), undefined)
  assert.equal(await attempt('you@example.com', 'open sesame', 'open sesame'), undefined)
  assert.equal(await attempt(undefined, 'open sesame', 'open sesame'), undefined)
  assert.equal(await attempt('me@example.com', '', undefined), undefined)
})
