// The server of the Model Context Protocol, as a client starts it.
import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {ApiServer} from '../support/api-server.js'

import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {runProgram} from '../support/transcript.js'

let root = ''
let home = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  home = mkdtempSync(join(tmpdir(), 'mcp-'))
  api = await startApiServer({'GET /apps/my-app/config-vars': {A: '1'}})
})
after(async () => {
  await api.close()
  for (const folder of [root, home]) rmSync(folder, {recursive: true, force: true})
})

interface Answer {id: number; result: {tools: Array<{name: string; inputSchema: {properties: object; required: string[]}}>; content: Array<{text: string}>; isError: boolean}; error?: {message: string}}

async function ask(method: string, params: object = {}): Promise<Answer> {
  const input = `${JSON.stringify({jsonrpc: '2.0', method: 'notifications/initialized'})}\n${JSON.stringify({jsonrpc: '2.0', id: 1, method, params})}\n`
  const env = {PATH: process.env.PATH ?? '', HOME: home, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key'}
  const {exit, stdout} = await runProgram(process.execPath, [join(root, 'bin/run.js'), 'mcp:start'], {env, cwd: home, input})
  assert.equal(exit, 0)
  assert.equal(stdout.split('\n').length, 2, 'one answer, none to the notification')
  return JSON.parse(stdout) as Answer
}

test('commands are tools, but for those that need a person', async () => {
  const {result: {tools}} = await ask('tools/list')
  const names = tools.map(({name}) => name)
  for (const name of ['apps', 'config_set', 'ps_scale']) assert.ok(names.includes(name), name)
  for (const name of ['auth_login', 'mcp_start', 'pipelines_open']) assert.ok(!names.includes(name), name)
})

test('a call runs the command with its flags and words', async () => {
  const {result} = await ask('tools/call', {name: 'config_get', arguments: {app: 'my-app', KEY: 'A'}})
  assert.deepEqual(result, {content: [{type: 'text', text: '1'}], isError: false})
})

test('a command that fails is a result that says so', async () => {
  const {result} = await ask('tools/call', {name: 'apps_info', arguments: {app: 'nowhere'}})
  assert.ok(result.isError)
  assert.match(result.content[0]?.text ?? '', /Couldn't find/)
})

test('a tool that there is not is refused', async () => {
  const {error} = await ask('tools/call', {name: 'nothing'})
  assert.equal(error?.message, 'There is no tool nothing.')
})
