import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readFile, readdir, stat, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {test} from 'node:test'

import {systemClock} from '../../../src/platform/world/clock.js'
import {atomicWrite, ensureFolder, readIfPresent, readOrCreate, removeFile, removeTree} from '../../../src/platform/world/files.js'
import {accepts, freePort, untilAccepts} from '../../../src/platform/world/network.js'
import {isAlive, killGroup, startTimeOf} from '../../../src/platform/world/processes.js'
import {syncTree} from '../../../src/platform/world/sync-tree.js'
import {temporaryFolder} from '../../support/folder.js'
import {manualClock} from '../../support/manual-clock.js'

test('a file is written whole, with its mode, and leaves nothing beside it', async t => {
  const folder = await ensureFolder(join(await temporaryFolder(t), 'a', 'b'))
  const file = join(folder, 'state.json')
  assert.equal(await readIfPresent(file), undefined)
  await atomicWrite(file, 'one')
  await atomicWrite(file, 'two', {mode: 0o644})
  assert.equal(await readIfPresent(file), 'two')
  assert.equal((await stat(file)).mode & 0o777, 0o644)
  assert.deepEqual(await readdir(folder), ['state.json'])
  assert.equal(await removeFile(file), true)
  assert.equal(await removeFile(file), false)
  await removeTree(folder)
  await removeTree(folder)
})

test('of many that create a file one wins and all read the same', async t => {
  const file = join(await temporaryFolder(t), 'key')
  const read = await Promise.all(Array.from({length: 8}, (_, index) => readOrCreate(file, () => `made by ${index}`)))
  assert.equal(new Set(read.map(String)).size, 1)
  assert.deepEqual(await readFile(file), read[0])
})

test('a process is known by its number and its start, and its group ends as one', async () => {
  const child = spawn('sh', ['-c', 'sleep 60 & wait'], {detached: true, stdio: 'ignore'})
  const pid = child.pid ?? 0
  assert.equal(isAlive(pid), true)
  assert.equal(startTimeOf(pid), startTimeOf(pid))
  assert.notEqual(startTimeOf(pid), undefined)
  assert.notEqual(startTimeOf(pid), startTimeOf(1))
  assert.equal(killGroup(pid, 'SIGKILL'), true)
  await once(child, 'exit')
  assert.equal(isAlive(pid), false)
  assert.equal(startTimeOf(pid), undefined)
})

test('a port is waited for until somebody listens, or until the wait is called off', async t => {
  const port = await freePort()
  assert.equal(await accepts(port), false)
  const waiting = untilAccepts(port, systemClock, AbortSignal.timeout(5000))
  const server = createServer(socket => socket.destroy()).listen(port, '127.0.0.1')
  t.after(() => server.close())
  await waiting
  assert.equal(await accepts(port), true)
  await assert.rejects(untilAccepts(await freePort(), systemClock, AbortSignal.abort(new Error('no longer'))), /no longer/)
})

test('a clock that is moved calls what falls due, in order, and not what was called off', async () => {
  const clock = manualClock()
  const begin = clock.now()
  const seen: string[] = []
  clock.after(200, () => seen.push(`second at ${clock.now() - begin}`))
  clock.after(100, () => seen.push(`first at ${clock.now() - begin}`))
  clock.after(150, () => seen.push('called off'))()
  const slept = clock.sleep(300).then(() => seen.push('slept'))
  await assert.rejects(clock.sleep(10, AbortSignal.abort(new Error('aborted'))), /aborted/)
  await clock.advance(250)
  assert.deepEqual(seen, ['first at 100', 'second at 200'])
  await clock.advance(50)
  await slept
  assert.deepEqual(seen.at(-1), 'slept')
})

test('a tree is synced with and without the help of the machine', async t => {
  const folder = await temporaryFolder(t)
  await mkdir(join(folder, 'a/b'), {recursive: true})
  await writeFile(join(folder, 'a/b/file'), 'content')
  await symlink('nowhere', join(folder, 'link'))
  await syncTree(folder)
  const before = process.env['PATH']
  t.after(() => (process.env['PATH'] = before))
  process.env['PATH'] = folder
  await syncTree(folder)
  await assert.rejects(syncTree(join(folder, 'nothing')), /ENOENT/)
})
