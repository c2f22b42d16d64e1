import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Backend} from '../../../src/lib/backend/backend.js'

import {git} from '../../../src/lib/git/git.js'
import {freeRemoteName} from '../../../src/lib/git/remotes.js'
import {prepareGit} from '../../../src/lib/git/setup.js'
import {temporaryFolder} from '../../support/folder.js'

interface Row {
  name: string
  gitHost: string
  authorityFile?: string
  /** What the user's configuration has for this host before. */
  before?: string
  isInstalled?: boolean
  helper: RegExp
  authority?: string
}

const local = '127.0.0.1:5750'
const ours = /^!'.*' git:credentials$/
const rows: Row[] = [
  {name: 'a platform with certificates of its own', gitHost: local, authorityFile: '/data/ca.pem', helper: ours, authority: '/data/ca.pem'},
  {name: 'one with the system\'s', gitHost: 'git.heroku.com', helper: ours},
  {name: 'by name where git finds the program', gitHost: local, isInstalled: true, helper: /^!hokku git:credentials$/},
  {name: 'someone else\'s helper stays', gitHost: local, before: 'store', helper: /^store$/},
  {name: 'the official program serves Heroku', gitHost: 'git.heroku.com', before: '!heroku git:credentials', helper: /^!heroku git:credentials$/},
  {name: 'it does not serve another platform', gitHost: local, before: '!heroku git:credentials', helper: ours},
  {name: 'a path of ours that is gone is mended', gitHost: local, before: '!/old/run.js git:credentials', helper: ours},
]

for (const {name, gitHost, authorityFile, before, isInstalled, helper, authority = ''} of rows) {
  test(`git's configuration: ${name}`, async t => {
    const home = await temporaryFolder(t)
    const config = (...args: string[]) => git(['config', '--file', join(home, '.gitconfig'), ...args], home).then(({stdout}) => stdout)
    const key = `credential.https://${gitHost}.helper`
    if (before) await config(key, before)
    mkdirSync(join(home, 'bin'))
    writeFileSync(join(home, 'bin/hokku'), '', {mode: 0o755})
    const own = process.env.HOME
    process.env.HOME = home
    try {
      const backend = {gitHost, authorityFile, apiUrl: `http://${gitHost}`, api: {platform: {authority: async () => ({})}}} as unknown as Backend
      await prepareGit({backend, cwd: home, env: {PATH: isInstalled ? join(home, 'bin') : '/nowhere'}})
    } finally {
      process.env.HOME = own
    }
    assert.match(await config('--get', key), helper)
    assert.equal(await config('--get', `http.https://${gitHost}/.sslCAInfo`), authority)
    // Without TLS it is pushed to only where the certificates are the platform's own, and so the machine is this one.
    assert.equal(await config('--get', `url.http://${gitHost}/.pushInsteadOf`), authority && `https://${gitHost}/`)
  })
}

const url = 'https://h/foo.git'
const remotes: Array<[there: Record<string, string>, wanted: string, name: string | undefined]> = [
  [{}, 'heroku', 'heroku'],
  [{origin: 'x'}, 'heroku', 'heroku'],
  [{heroku: url}, 'heroku', 'heroku'],
  [{heroku: 'other'}, 'heroku', 'hokku'],
  [{heroku: 'other', hokku: 'other'}, 'heroku', undefined],
  [{staging: 'other'}, 'staging', undefined],
  [{heroku: 'other'}, 'staging', 'staging'],
]

for (const [there, wanted, name] of remotes) {
  test(`a new app's remote is ${name}, wanted ${wanted}, beside ${JSON.stringify(there)}`, () => {
    assert.equal(freeRemoteName(Object.entries(there).map(([name, url]) => ({name, url})), wanted, url), name)
  })
}
