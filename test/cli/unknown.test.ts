import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {after, before, test} from 'node:test'

import type {ApiServer} from '../support/api-server.js'

import {startApiServer} from '../support/api-server.js'
import {makeInstallation} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'

let root = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  api = await startApiServer({'GET /regions': [{name: 'us', description: 'United States', private_capable: false}]})
})
after(async () => {
  await api.close()
  rmSync(root, {recursive: true, force: true})
})

const env = () => ({HOME: root, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key'})

test('on a terminal the nearest command is offered, and run where that was meant', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['regons'], [[/Did you mean/, 'y\r']], env())
  assert.match(text, /regons.* is not a hokku command\./)
  assert.match(text, /United States/)
  assert.equal(exit, 0)
})

test('else it is the error that it is without a terminal', {timeout: 30_000}, async () => {
  const {text, exit} = await typeIn(root, ['regons'], [[/Did you mean/, 'n\r']], env())
  assert.match(text, /Run .*hokku help.* for a list of available commands\./)
  assert.equal(exit, 127)
})
