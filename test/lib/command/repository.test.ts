import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import {appRemotes, parseGitConfig, readRepository} from '../../../src/lib/command/remotes.js'
import {temporaryFolder} from '../../support/folder.js'

const url = 'https://git.heroku.com/shop.git'

test('what git made is read as git reads it: in subdirectories, worktrees, submodules and by GIT_DIR', async t => {
  const home = await temporaryFolder(t)
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always', ...args], {cwd, env: {PATH: process.env.PATH, HOME: home}, stdio: 'pipe'}).toString()
  const main = join(home, 'main')
  mkdirSync(join(main, 'deep/er'), {recursive: true})
  git(main, 'init', '--quiet', '-b', 'main')
  git(main, 'remote', 'add', 'heroku', url)
  git(main, 'config', 'heroku.remote', 'heroku')
  git(main, 'commit', '--quiet', '--allow-empty', '-m', 'x')
  git(main, 'worktree', 'add', '--quiet', join(home, 'tree'))
  git(home, 'init', '--quiet', 'library')
  git(join(home, 'library'), 'commit', '--quiet', '--allow-empty', '-m', 'x')
  git(main, 'submodule', '--quiet', 'add', join(home, 'library'), 'library')
  git(join(main, 'library'), 'remote', 'add', 'heroku', 'https://git.heroku.com/library.git')

  const wanted = {remotes: [{name: 'heroku', url}], preferred: 'heroku'}
  for (const cwd of [main, join(main, 'deep/er'), join(home, 'tree')]) assert.deepEqual(readRepository(cwd, {}), wanted, cwd)
  assert.deepEqual(readRepository(home, {GIT_DIR: 'main/.git'}), wanted)
  assert.deepEqual(appRemotes(readRepository(join(main, 'library'), {}).remotes).map(({app}) => app), ['library'])
})

test('no repository, or one that cannot be read, has no remotes', async t => {
  const home = await temporaryFolder(t)
  assert.deepEqual(readRepository(home, {}), {remotes: [], preferred: undefined})
  writeFileSync(join(home, '.git'), 'nonsense')
  assert.deepEqual(readRepository(home, {}).remotes, [])
  assert.deepEqual(readRepository(join(home, 'gone'), {}).remotes, [])
})

test('odd but legal config', () => {
  const {remotes, preferred} = parseGitConfig([
    '[core] bare = false', '; comment', '[Remote "a\\"b"] url = https://x/quoted.git # why', '[remote "two"]', '\tfetch = +refs/*', '\turl = one',
    '\turl = second is only pushed to', '[remote "long"]', 'URL = https://x/\\', 'long.git', '[heroku]', '\tremote = "stag\\\\ing"', '[remote]', 'url = none',
  ].join('\n'))
  assert.deepEqual(Object.fromEntries(remotes.map(({name, url: value}) => [name, value])), {'a"b': 'https://x/quoted.git', two: 'one', long: 'https://x/long.git', '': 'none'})
  assert.equal(preferred, 'stag\\ing')
})

test('remotes of apps, in every way in which one may be written', () => {
  const app = (address: string) => appRemotes([{name: 'r', url: address}]).map(found => `${found.host} ${found.app}`)[0]
  assert.equal(app('git@heroku.com:shop.git'), 'heroku.com shop')
  assert.equal(app('ssh://git@heroku.com/shop.git'), 'heroku.com shop')
  assert.equal(app('https://git.heroku.com/shop.git'), 'git.heroku.com shop')
  assert.equal(app('http://127.0.0.1:5750/shop.git'), '127.0.0.1:5750 shop')
  assert.equal(app('https://heroku:key@git.heroku.com/shop.git'), 'git.heroku.com shop')
  assert.equal(app('git@github.com:me/shop.git'), undefined)
  assert.equal(app('../shop.git'), undefined)
  assert.equal(app('https://git.heroku.com/shop'), undefined)
})
