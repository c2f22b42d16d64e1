import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, beforeEach, test} from 'node:test'

import type {ApiServer} from '../support/api-server.js'

import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'

let root = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  api = await startApiServer({
    'GET /apps/my-app/config-vars': {GREETING: 'hello'},
    'GET /apps/my-app/dynos': [],
    'GET /regions': [{name: 'us', description: 'United States', private_capable: false}],
  })
})
beforeEach(() => api.requests.splice(0))
after(async () => {
  await api.close()
  rmSync(root, {recursive: true, force: true})
})

const env = () => ({HOME: root, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key'})
const down = '\u001B[B'

test('--prompt asks for what is missing, then runs the command with it', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['config:get', '--prompt'], [
    [/key name of the config var value \(required\)/, '\r'],
    [/key name of the config var value is required/, 'GREETING\r'],
    [/app to run command against \(optional - press "Enter" to bypass\)/, 'my-app\r'],
    [/output in json format/, `${down}\r`],
    [/git remote of app to use/, '\r'],
    [/output config vars in shell format/, '\r'],
  ], env())
  assert.match(text, /GREETING=hello\r\n$/)
  assert.equal(exit, 0)
  assert.deepEqual(api.requests, ['GET /apps/my-app/config-vars'])
})

test('what was typed is not asked for, nor what it excludes', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['config:get', 'GREETING', '--prompt', '-s', '--json', '-r', 'none', '--app', 'my-app'], [], env())
  assert.doesNotMatch(text, /\?/)
  assert.equal(exit, 0)
  const {text: asked} = await typeIn(root, ['ps:wait', '--prompt', '--type', 'web', '--app', 'my-app'], [[/git remote/, '\r'], [/how frequently/, '\r']], env())
  assert.doesNotMatch(asked, /whether to wait for one-off/)
})

test('an unknown flag is told before anything is asked', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['regions', '--prompt', '--nosuch'], [], env())
  assert.match(text, /Nonexistent flag: --nosuch/)
  assert.equal(exit, 2)
})

test('behind `--` it is a word like any other', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['regions', '--', '--prompt'], [], env())
  assert.match(text, /Unexpected argument: --prompt/)
  assert.equal(exit, 2)
})

test('without a terminal --prompt says that there is nobody to ask', () => {
  const {stderr, status} = spawnSync(process.execPath, [join(root, 'bin/run.js'), 'config:get', '--prompt'], {encoding: 'utf8', env: {PATH: process.env.PATH ?? '', ...env()}})
  assert.match(stderr.replaceAll(/\s+›?\s*/g, ' '), /--prompt asks for what is missing, which needs a terminal/)
  assert.equal(status, 2)
  assert.deepEqual(api.requests, [])
})
