// Ctrl-C at each wait, in a real terminal: it ends at once, says no more than what wasn't done, and leaves nothing behind.
import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {Wait} from '../support/waits.js'

import {plain} from '../../src/lib/output/width.js'
import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {openTerminal} from '../support/terminal.js'
import {until} from '../support/until.js'
import {waits} from '../support/waits.js'

let root = ''

before(async () => {
  root = await makeInstallation()
})
after(() => rmSync(root, {recursive: true, force: true}))

for (const wait of waits) {
  test(`Ctrl-C ends $ hokku ${wait.run}`, {timeout: 30_000}, async () => {
    const {exit, left, said, text} = await interrupted(wait)
    assert.equal(exit, 130)
    assert.doesNotMatch(text, /\n {4}at |abort/i)
    const further = said.filter(line => !wait.says?.includes(line) && !/Exited with exit code SIGINT$/.test(line))
    assert.ok(further.length <= 1, further.join('\n'))
    for (const line of wait.says ?? []) assert.ok(said.includes(line), line)
    assert.deepEqual(left, Object.keys(wait.files ?? {}))
    assert.ok(text.lastIndexOf('\u001B[?25l') <= text.lastIndexOf('\u001B[?25h'), 'the cursor stays hidden')
  })
}

interface Interrupted {exit: number; text: string; said: string[]; left: string[]}

async function interrupted({asked, env = {}, files = {}, replies = {}, run, shown}: Wait): Promise<Interrupted> {
  const api = await startApiServer(replies)
  const home = mkdtempSync(join(root, 'home-'))
  const cwd = join(home, 'cwd')
  try {
    mkdirSync(cwd)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text, {mode: 0o755})
    const terminal = openTerminal(root, run.split(' '), {cwd, env: {
      HOME: home, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key', HEROKU_DATA_HOST: '127.0.0.1',
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('$BASE', api.url)])),
    }})
    const isWaiting = () => shown.test(plain(terminal.text())) && (asked === undefined || api.requests.some(request => request.startsWith(asked)))
    await until(async () => isWaiting() || terminal.text(), answer => answer === true)
    const before = terminal.text().length
    terminal.type('\u0003')
    const {exit, text} = await terminal.ended
    return {exit, text, said: linesAfter(text.slice(before)), left: readdirSync(cwd)}
  } finally {
    await api.close()
    rmSync(home, {recursive: true, force: true})
  }
}

/** What stays on the screen of what was written: an action's line that is drawn anew is one. */
const linesAfter = (text: string): string[] =>
  plain(text.replaceAll(/[^\n]*\n\u001B\[G\u001B\[\d+A\u001B\[J/g, '')).split(/\r?\n/).map(line => line.replace('^C', '').trim()).filter(Boolean)
