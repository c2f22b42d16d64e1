import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import {spawn} from '@lydell/node-pty'

import type {ApiServer} from '../support/api-server.js'

import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {until} from '../support/until.js'

let root = ''
let home = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  home = mkdtempSync(join(tmpdir(), 'autocomplete-'))
  api = await startApiServer({
    'GET /apps': [{name: 'app-one'}, {name: 'other'}], 'GET /pipelines': [{name: 'line'}], 'GET /spaces': [], 'GET /teams': [{name: 'crew'}],
    'GET /apps/app-one/config-vars': {GREETING: 'hello', PORT: '1'}, 'GET /apps/app-one/formation': [{type: 'web'}, {type: 'worker'}],
  })
  await hokku('autocomplete:create')
})
after(async () => {
  await api.close()
  for (const folder of [root, home]) rmSync(folder, {recursive: true, force: true})
})

const env = (): Record<string, string> => ({PATH: process.env.PATH ?? '', HOME: home, TERM: 'dumb', HEROKU_HOST: api.url, HEROKU_API_KEY: 'key'})
const program = () => join(root, 'bin/run.js')
/** Beside this process, which answers it. */
async function hokku(...words: string[]): Promise<string> {
  const {execa} = await import('execa')
  return (await execa(process.execPath, [program(), ...words], {cwd: home, env: env(), extendEnv: false})).stdout
}
const setup = (shell: string) => join(home, '.cache/hokku/autocomplete', `${shell}_setup`)
const missing = (shell: string) => (spawnSync(shell, ['--version']).error ? `there is no ${shell} here` : false)

/** What is typed, with the key that completes it, and the words that the command then gets. */
const typed: Array<[line: string, words: string]> = [
  ['hokku apps:inf\t', '<apps:info>'],
  ['hokku whoa\t', '<whoami>'],
  ['hokku apps:info --js\t', '<apps:info><--json>'],
  ['hokku apps:info -a app\t', '<apps:info><-a><app-one>'],
  ['hokku apps:info --app=app\t', '<apps:info><--app=app-one>'],
  ['hokku config:get -a app-one GR\t', '<config:get><-a><app-one><GREETING>'],
  ['hokku config:set -a app-one GR\thi', '<config:set><-a><app-one><GREETING=hi>'],
  ['hokku ps:scale --app app-one wo\t2', '<ps:scale><--app><app-one><worker=2>'],
  ['hokku pipelines:info li\t', '<pipelines:info><line>'],
  ['hokku members --team cr\t', '<members><--team><crew>'],
]

for (const [shell, options] of [['bash', ['--norc', '--noprofile', '-i']], ['zsh', ['-f', '-i']]] as const) {
  test(`${shell} completes commands, flags and the names that the platform knows`, {skip: missing(shell), timeout: 60_000}, async () => {
    const terminal = spawn(shell, options as unknown as string[], {cwd: home, cols: 200, rows: 50, env: env()})
    let text = ''
    terminal.onData(data => (text += data))
    try {
      // In place of the program: the words that it would get.
      terminal.write(`hokku() { printf '<%s>' "$@"; printf ';\\n'; }; source ${setup(shell)}; printf 'read''y\\n'\r`)
      await until(async () => text, shown => shown.includes('ready'))
      for (const [line, words] of typed) {
        text = ''
        terminal.write(`${line}\r`)
        await until(async () => text, shown => shown.includes('>;'))
        assert.ok(text.includes(`${words};`), `${line}: ${text}`)
      }
    } finally {
      terminal.kill()
    }
  })
}

test('fish completes commands, flags and the names that the platform knows', {skip: missing('fish'), timeout: 60_000}, async () => {
  const {execa} = await import('execa')
  for (const [line, words] of typed) {
    const [typedLine = ''] = line.split('\t')
    const {stdout} = await execa('fish', ['--no-config', '-c', `source ${setup('fish')}; complete -C '${typedLine}'`], {cwd: home, env: env(), extendEnv: false})
    const last = /<([^<>]*)>$/.exec(words)?.[1]?.replace(/=(hi|2)$/, '=')
    assert.deepEqual(stdout.split('\n').filter(Boolean), [last], typedLine)
  }
})

test('what is kept answers at once, and is asked for again when it is old', {timeout: 30_000}, async () => {
  const line = 'hokku apps:info --app='
  assert.equal(await hokku('autocomplete:options', line), 'app-one\nother')
  const asked = api.requests.length
  assert.equal(await hokku('autocomplete:options', line), 'app-one\nother')
  assert.equal(api.requests.length, asked)
  const kept = join(home, '.cache/hokku/autocomplete/completions', encodeURIComponent(api.url.replace('http://', '')), 'app')
  writeFileSync(kept, 'older\n')
  const anHourAgo = Date.now() / 1000 - 3600
  utimesSync(kept, anHourAgo, anHourAgo)
  assert.equal(await hokku('autocomplete:options', line), 'older')
  await until(() => hokku('autocomplete:options', line), names => names === 'app-one\nother')
  assert.deepEqual(api.requests.slice(asked), ['GET /apps'])
})

test('nobody is asked, and no platform started, where none runs', async () => {
  const {execa} = await import('execa')
  const {stdout, exitCode} = await execa(process.execPath, [program(), 'autocomplete:options', 'hokku apps:info --app='], {cwd: home, env: {PATH: process.env.PATH ?? '', HOME: home, HOKKU_CONTEXT: 'local'}, extendEnv: false})
  assert.deepEqual({stdout, exitCode}, {stdout: '', exitCode: 0})
  assert.equal(await hokku('autocomplete:options', 'hokku nosuch --app='), '')
})
