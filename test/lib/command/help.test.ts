import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {temporaryFolder} from '../../support/folder.js'

const program = fileURLToPath(new URL('../../../bin/dev.mjs', import.meta.url))

test('help shows the arguments that a command can do without', async t => {
  const env = {PATH: process.env.PATH, HOME: await temporaryFolder(t), HOKKU_CONTEXT: 'heroku'}
  const {stdout} = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, 'apps:create', '--help'], {env})
  assert.match(stdout, /\$ hokku apps:create \[APP\]/)
  assert.match(stdout, /--region=<value>/)
})
