import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import type {TestContext} from 'node:test'

import {isAlive, readPlatformFile} from '../../../src/lib/backend/local-address.js'
import {startTimeOf} from '../../../src/platform/world/processes.js'
import {temporaryFolder} from '../../support/folder.js'

const noProc = process.platform === 'linux' ? false : 'there is no /proc here'

test('a platform that runs is found by what it wrote about itself', async t => {
  const startTime = startTimeOf(process.pid)
  assert.equal((await readBack(t, {pid: process.pid, startTime, port: 5750}))?.pid, process.pid)
  assert.equal((await readBack(t, {pid: process.pid, port: 5750}))?.pid, process.pid, 'written by a version that told no time')
})

test('another process that got its number is not it', {skip: noProc}, async t => {
  assert.equal(await readBack(t, {pid: process.pid, startTime: 'another-boot:1', port: 5750}), undefined)
})

test('one that was killed and that nobody collects does not run', {skip: noProc}, async t => {
  // A shell might still collect its child; what it becomes doesn't.
  const child = 'until grep -q sleep /proc/$PPID/comm; do :; done; kill -9 $$'
  const parent = spawn('sh', ['-c', `sh -c '${child}' & echo $!; exec sleep 30`], {stdio: ['ignore', 'pipe', 'ignore']})
  t.after(() => parent.kill())
  const [output] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(output.toString())
  while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 5))
  assert.equal(process.kill(pid, 0), true, 'it is still listed')
  assert.equal(await readBack(t, {pid, port: 5750}), undefined)
})

async function readBack(t: TestContext, content: object) {
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'platform.json'), JSON.stringify(content))
  return readPlatformFile({HOKKU_HOME: folder})
}
