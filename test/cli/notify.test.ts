// What the desktop is told, by a program of its name on the PATH, in a real terminal.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {Replies} from '../support/api-server.js'

import {inTurn, startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {resolved} from '../support/postgres.js'
import {addOn} from '../support/resources.js'
import {openTerminal} from '../support/terminal.js'
import {runProgram} from '../support/transcript.js'
import {until} from '../support/until.js'

let root = ''

before(async () => {
  root = await makeInstallation()
})
after(() => rmSync(root, {recursive: true, force: true}))

const provisioning = {state: 'provisioning'}
const waiting = {'waiting?': true, message: 'preparing'}
const pg = (...statuses: object[]) => ({...resolved(), 'GET /client/v11/databases/id1/wait_status': inTurn(waiting, ...statuses)})
const ready = pg({'waiting?': false, message: 'available'})
const pgWait = 'pg:wait DATABASE -a my-app --wait-interval 1'

const told: Array<[run: string, replies: Replies, notice: string]> = [
  [pgWait, ready, 'hokku pg:wait|postgres-1: available\n'],
  [pgWait, pg({'waiting?': false, 'error?': true, message: 'broken'}), 'hokku pg:wait|postgres-1: broken\n'],
  ['addons:create svc -a my-app --wait', {'POST /apps/my-app/addons': addOn('pg', provisioning), 'GET /apps/my-app/addons/pg': addOn('pg')}, 'hokku addons:create pg|Add-on successfully provisioned\n'],
  ['addons:wait pg', {'POST /actions/addons/resolve': [addOn('pg', provisioning)], 'GET /apps/my-app/addons/pg': addOn('pg', {state: 'deprovisioned'})}, 'hokku addons:create pg|The add-on was unable to be created, with status deprovisioned\n'],
  ['addons:wait pg', {'POST /actions/addons/resolve': [addOn('pg', {state: 'deprovisioning'})]}, 'hokku addons:destroy pg|Add-on successfully deprovisioned\n'],
]

for (const [run, replies, notice] of told) {
  test(`the desktop is told the end of $ hokku ${run}: ${notice.trim()}`, {timeout: 30_000}, async () => {
    const {home, env, close} = await desktop(replies)
    await openTerminal(root, run.split(' '), {env}).ended
    assert.equal(await until(async () => heard(home), text => text.endsWith('\n')), notice)
    await close()
  })
}

const untold: Array<[what: string, run: string, env: Record<string, string>]> = [
  ['--no-notify', `${pgWait} --no-notify`, {}],
  ['HEROKU_NOTIFICATIONS=0', pgWait, {HEROKU_NOTIFICATIONS: '0'}],
  ['no such program', pgWait, {PATH: '/nowhere'}],
]

for (const [what, run, more] of untold) {
  test(`${what}: the wait ends as well, and the desktop hears nothing`, {timeout: 30_000}, async () => {
    const {home, env, close} = await desktop(ready)
    const {exit, text} = await openTerminal(root, run.split(' '), {env: {...env, ...more}}).ended
    assert.equal(exit, 0)
    assert.match(text, /available\r\n$/)
    assert.equal(heard(home), '')
    await close()
  })
}

test('without a terminal the desktop hears nothing', {timeout: 30_000}, async () => {
  const {home, env, close} = await desktop(ready)
  const {exit} = await runProgram(process.execPath, [join(root, 'bin/run.js'), ...pgWait.split(' ')], {cwd: home, env})
  assert.equal(exit, 0)
  assert.equal(heard(home), '')
  await close()
})

const heard = (home: string) => (existsSync(join(home, 'heard')) ? readFileSync(join(home, 'heard'), 'utf8') : '')

/** A home with a `notify-send` that writes down what it is told. */
async function desktop(replies: Replies) {
  const api = await startApiServer(replies)
  const home = mkdtempSync(join(root, 'home-'))
  mkdirSync(join(home, 'bin'))
  for (const name of ['notify-send', 'osascript']) writeFileSync(join(home, 'bin', name), '#!/bin/sh\nfor last; do before=$title title=$last; done\nprintf "%s|%s\\n" "$before" "$last" >"$HOME/heard"\n', {mode: 0o755})
  const env = {HOME: home, PATH: `${join(home, 'bin')}:${process.env.PATH ?? ''}`, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key', HEROKU_DATA_HOST: '127.0.0.1'}
  return {home, env, close: api.close}
}
