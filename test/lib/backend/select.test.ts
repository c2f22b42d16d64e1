import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Choice} from '../../../src/lib/backend/select.js'

import {selectTarget, UnknownContext} from '../../../src/lib/backend/select.js'
import {localTarget} from '../../../src/lib/backend/target.js'

interface Row {
  says: string
  flag?: string
  env?: Record<string, string>
  remotes?: string[]
  current?: string
  wanted: string
  apiUrl?: string
}

const rows: Row[] = [
  {says: 'nothing is said', wanted: 'local', apiUrl: 'http://127.0.0.1:5750'},
  {says: 'a CI job has a key and nothing else', env: {HEROKU_API_KEY: 'k'}, wanted: 'heroku', apiUrl: 'https://api.heroku.com'},
  {says: 'the default beats the key', env: {HEROKU_API_KEY: 'k'}, current: 'office', wanted: 'office'},
  {says: 'the remote beats the default', current: 'office', remotes: ['git.heroku.com'], wanted: 'heroku'},
  {says: 'a remote over ssh counts', remotes: ['heroku.com'], wanted: 'heroku'},
  {says: 'a remote of the local platform beats the key', env: {HEROKU_API_KEY: 'k'}, remotes: ['127.0.0.1:5750'], wanted: 'local'},
  {says: 'the local platform by another name of this machine', remotes: ['localhost:5750'], current: 'office', wanted: 'local'},
  {says: 'another port of this machine is another platform', remotes: ['127.0.0.1:5751'], current: 'office', wanted: 'office'},
  {says: 'a remote elsewhere says nothing', remotes: ['github.com'], current: 'office', wanted: 'office'},
  {says: 'a remote elsewhere beside one of ours', remotes: ['github.com', 'hokku.example.com'], wanted: 'office'},
  {says: 'remotes of two platforms say nothing', remotes: ['git.heroku.com', '127.0.0.1:5750'], wanted: 'local'},
  {says: 'HEROKU_HOST beats the remote', env: {HEROKU_HOST: 'http://127.0.0.1:7070'}, remotes: ['git.heroku.com'], wanted: '127.0.0.1:7070', apiUrl: 'http://127.0.0.1:7070'},
  {says: 'HEROKU_HOST without a scheme', env: {HEROKU_HOST: 'example.org'}, wanted: 'example.org', apiUrl: 'https://api.example.org'},
  {says: 'HEROKU_HOST with a slash at its end', env: {HEROKU_HOST: 'https://paas.example.org/'}, wanted: 'paas.example.org', apiUrl: 'https://paas.example.org'},
  {says: 'HEROKU_HOST names Heroku', env: {HEROKU_HOST: 'heroku.com'}, wanted: 'heroku', apiUrl: 'https://api.heroku.com'},
  {says: 'HEROKU_HOST names the local platform', env: {HEROKU_HOST: 'http://127.0.0.1:5750'}, wanted: 'local'},
  {says: 'HOKKU_CONTEXT beats HEROKU_HOST', env: {HOKKU_CONTEXT: 'heroku', HEROKU_HOST: 'http://127.0.0.1:7070'}, wanted: 'heroku'},
  {says: '--context beats HOKKU_CONTEXT', flag: 'office', env: {HOKKU_CONTEXT: 'heroku'}, wanted: 'office', apiUrl: 'https://hokku.example.com'},
  {says: '--context local beats all', flag: 'local', env: {HEROKU_HOST: 'heroku.com', HEROKU_API_KEY: 'k'}, remotes: ['git.heroku.com'], current: 'office', wanted: 'local'},
]

for (const {says, wanted, apiUrl, ...row} of rows) {
  test(`${says}: ${wanted}`, () => {
    const target = selectTarget(choice(row))
    assert.equal(target.name, wanted)
    if (apiUrl) assert.equal(target.apiUrl, apiUrl)
  })
}

test('a context that is not there is an error that names those that are', () => {
  assert.throws(() => selectTarget(choice({flag: 'nope'})), (error: unknown) => {
    assert.ok(error instanceof UnknownContext)
    assert.deepEqual(error.known, ['local', 'heroku', 'office'])
    return true
  })
})

const choice = ({flag, env, remotes, current}: Omit<Row, 'says' | 'wanted'>): Choice => ({
  flag,
  env: env ?? {},
  remoteHosts: remotes ?? [],
  contexts: {current, urls: {office: 'https://hokku.example.com'}},
  local: localTarget({host: '127.0.0.1', port: 5750}),
})
