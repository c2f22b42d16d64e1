import assert from 'node:assert/strict'
import {test} from 'node:test'

import {addContext, removeContext, useContext} from '../../../src/lib/contexts/change.js'
import {temporaryFolder} from '../../support/folder.js'

test('contexts are added, used and removed', async t => {
  const env = {HOME: await temporaryFolder(t)}
  addContext(env, 'office', 'https://hokku.example.com/')
  assert.deepEqual(useContext(env, 'office').find(({isCurrent}) => isCurrent), {name: 'office', url: 'https://hokku.example.com', isCurrent: true})
  const left = await removeContext(env, 'office')
  assert.deepEqual(left.map(({name, isCurrent}) => [name, isCurrent]), [['local', false], ['heroku', false]])
})

const refused: Array<[what: string, name: string, url: string, words: RegExp]> = [
  ['a name that is always there', 'heroku', 'https://x.example.com', /always there/],
  ['a name with a blank', 'my office', 'https://x.example.com', /no name for a context/],
  ['what is no URL', 'office', 'x.example.com', /not the URL of an API/],
  ['a URL with a path', 'office', 'https://x.example.com/api', /not the URL of an API/],
]
for (const [what, name, url, words] of refused) {
  test(`${what} is refused`, async t => {
    const env = {HOME: await temporaryFolder(t)}
    assert.throws(() => addContext(env, name, url), words)
  })
}

test('a context that there isn’t can be neither used nor removed', async t => {
  const env = {HOME: await temporaryFolder(t)}
  assert.throws(() => useContext(env, 'nope'), /Couldn't find the context nope/)
  await assert.rejects(removeContext(env, 'nope'), /Couldn't find the context nope/)
})
