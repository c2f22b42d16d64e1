// The window's width, in a real terminal: nothing is wider than it, nothing fails for it.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {ApiServer} from '../support/api-server.js'

import {plain, widthOf} from '../../src/lib/output/width.js'
import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {domain} from '../support/resources.js'
import {openTerminal} from '../support/terminal.js'
import {runProgram} from '../support/transcript.js'

let root = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  api = await startApiServer({
    'GET /regions': [{name: 'a-region-with-a-long-name', description: 'somewhere far away from here', private_capable: false}],
    'GET /apps/my-app/domains': [domain('a-very-long-name.example.com'), domain('my-app.herokuapp.com', {kind: 'heroku'})],
    'GET /apps/my-app': {name: 'my-app'},
    'PATCH /apps/my-app': {name: 'my-app', maintenance: true},
  })
})
after(async () => {
  await api.close()
  rmSync(root, {recursive: true, force: true})
})

const env = () => ({HOME: root, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key'})

/** An action's line is left to the terminal to break: it is drawn anew, and knows how many rows it takes. */
const cases: Array<[run: string, exit: number, narrowest: number]> = [
  ['help', 0, 20], ['help pg', 0, 20], ['logs --help', 0, 20], ['ps:scale --help', 0, 20], ['apps --nosuch', 2, 20], ['ps', 2, 20],
  ['apps:info nosuch', 2, 20], ['regions', 0, 20], ['domains -a my-app', 0, 40], ['maintenance:on -a my-app', 0, 80], ['config -a nosuch', 2, 20],
]

for (const [run, exit, narrowest] of cases) {
  for (const columns of [20, 40, 80, 120].filter(width => width >= narrowest)) {
    test(`$ hokku ${run} fits ${columns} columns`, {timeout: 30_000}, async () => {
      const ran = await openTerminal(root, run.split(' '), {env: env(), columns}).ended
      assert.equal(ran.exit, exit)
      const shown = plain(ran.text).split(/\r?\n/)
      assert.ok(shown.length > 1, 'something is shown')
      assert.deepEqual(shown.filter(line => widthOf(line) > columns), [])
    })
  }
}

const closed: Array<[what: string, command: string, exit: number, output: RegExp]> = [
  ['who reads one line of help', '"$0" "$1" help | head -n 1', 0, /^Heroku's way[^\n]*\n$/],
  ['who reads one line of a help', '"$0" "$1" help pg | head -n 1', 0, /^[^\n]+\n$/],
  ['a closed stdout', '"$0" "$1" regions >&-', 0, /^$/],
  ['a closed stdin', '"$0" "$1" regions <&-', 0, /a-region-with-a-long-name/],
  ['a closed stdin and a question', '"$0" "$1" apps:destroy -a my-app <&- 2>&1', 2, /--confirm my-app/],
  ['a closed stderr', '"$0" "$1" maintenance:on -a my-app 2>&-', 0, /^$/],
]

for (const [what, command, exit, output] of closed) {
  test(`${what} is no failure: ${command}`, {timeout: 30_000}, async () => {
    const {exit: status, stderr, stdout} = await runProgram('sh', ['-c', command, process.execPath, join(root, 'bin/run.js')], {cwd: root, env: {PATH: process.env.PATH ?? '', ...env()}})
    assert.equal(stderr, '')
    assert.match(stdout, output)
    assert.equal(status, exit)
  })
}
