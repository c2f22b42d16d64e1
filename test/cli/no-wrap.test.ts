import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {after, before, test} from 'node:test'

import type {ApiServer} from '../support/api-server.js'

import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'

const description = 'a place '.repeat(20).trim()
let root = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  api = await startApiServer({'GET /regions': [{name: 'us', description, private_capable: false}]})
})
after(async () => {
  await api.close()
  rmSync(root, {recursive: true, force: true})
})

test('a table is cut to the window, and with --no-wrap it is not', {timeout: 30_000}, async () => {
  const env = {HOME: root, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key', NO_COLOR: '1'}
  assert.ok(!(await typeIn(root, ['regions'], [], env)).text.includes(description))
  assert.ok((await typeIn(root, ['regions', '--no-wrap'], [], env)).text.includes(description))
})
