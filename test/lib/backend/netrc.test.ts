import assert from 'node:assert/strict'
import {lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'

import {readNetrc, removeNetrc, withEntry, withoutEntry, writeNetrc} from '../../../src/lib/backend/netrc.js'

const others = `# mine
machine git.example.com login joe password "se cret"   # a comment
machine\tftp.example.com
\tlogin anonymous
\tpassword a@b

macdef init
machine api.heroku.com login not-an-entry
cd /pub

default login guest password guest
`
const entry = {login: 'me@example.com', password: 'token-1'}
const block = 'machine api.heroku.com\n  login me@example.com\n  password token-1\n'

test('an entry is written before the one that stands for every host; all else stays byte for byte', () => {
  const written = withEntry(others, 'api.heroku.com', entry)
  assert.equal(written, others.replace('default', `${block}default`))
  assert.equal(withoutEntry(written, 'api.heroku.com'), others)
})

test('an entry that is there is replaced where it stands', () => {
  const before = `machine a login x password y\nmachine api.heroku.com\r\n  login old\r\n  password old\r\n# about b\nmachine b login x password y\n`
  assert.equal(withEntry(before, 'api.heroku.com', entry), `machine a login x password y\n${block}# about b\nmachine b login x password y\n`)
})

test('a file without a last line break gets one', () => {
  assert.equal(withEntry('machine a login x password y', 'api.heroku.com', entry), `machine a login x password y\n${block}`)
  assert.equal(withEntry('', 'api.heroku.com', entry), block)
})

test('what a macro holds is no entry', () => {
  assert.equal(withoutEntry(others, 'api.heroku.com'), others)
})

test('several entries of one host all go', () => {
  assert.equal(withoutEntry(`${block}machine b login x password y\n${block}`, 'api.heroku.com'), 'machine b login x password y\n')
})

test('entries are read, quoted words too, and a host that is not there has none', t => {
  const env = homeWith(t, others)
  assert.deepEqual(readNetrc(env, 'git.example.com'), {login: 'joe', password: 'se cret'})
  assert.deepEqual(readNetrc(env, 'ftp.example.com'), {login: 'anonymous', password: 'a@b'})
  assert.equal(readNetrc(env, 'api.heroku.com'), undefined)
  assert.equal(readNetrc(env, 'example.com'), undefined)
})

test('the file is made with mode 0600, and a wider one is narrowed', t => {
  const env = homeWith(t)
  writeNetrc(env, 'api.heroku.com', entry)
  assert.equal(readFileSync(join(env.HOME, '.netrc'), 'utf8'), block)
  assert.equal(statSync(join(env.HOME, '.netrc')).mode & 0o777, 0o600)
  const wide = homeWith(t, others, 0o644)
  writeNetrc(wide, 'api.heroku.com', entry)
  assert.equal(statSync(join(wide.HOME, '.netrc')).mode & 0o777, 0o600)
})

test('a link to the file stays a link', t => {
  const env = homeWith(t)
  writeFileSync(join(env.HOME, 'dotfiles'), others, {mode: 0o600})
  symlinkSync('dotfiles', join(env.HOME, '.netrc'))
  writeNetrc(env, 'api.heroku.com', entry)
  assert.ok(lstatSync(join(env.HOME, '.netrc')).isSymbolicLink())
  assert.match(readFileSync(join(env.HOME, 'dotfiles'), 'utf8'), /password token-1/)
})

test('taking out what is not there leaves the file alone', t => {
  const env = homeWith(t, others, 0o644)
  removeNetrc(env, 'api.heroku.com')
  assert.equal(statSync(join(env.HOME, '.netrc')).mode & 0o777, 0o644)
  removeNetrc(homeWith(t), 'api.heroku.com')
})

function homeWith(t: {after(work: () => void): void}, text?: string, mode = 0o600): {HOME: string} {
  const home = mkdtempSync(join(tmpdir(), 'hokku-netrc-'))
  t.after(() => rmSync(home, {recursive: true}))
  if (text !== undefined) writeFileSync(join(home, '.netrc'), text, {mode})
  return {HOME: home}
}
