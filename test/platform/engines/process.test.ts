import assert from 'node:assert/strict'
import {mkdtempSync, rmSync} from 'node:fs'
import {mkdir, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'

import {usableFileSystems} from '../../../src/platform/engines/process-file-system.js'
import {ProcessRunner} from '../../../src/platform/engines/process.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {eventually, fileSystemContract, runnerContract} from '../../contract/runner.js'
import {temporaryFolder} from '../../support/folder.js'

const home = mkdtempSync(join(tmpdir(), 'hokku-probe-'))
const usable = await usableFileSystems(home)
rmSync(home, {recursive: true})

for (const fileSystem of usable) {
  const isBestOrLast = fileSystem === usable[0] || fileSystem.name === 'copy'
  const contract = isBestOrLast ? runnerContract : fileSystemContract
  contract(`process runner, ${fileSystem.name}`, folder => new ProcessRunner({home: folder, clock: systemClock, fileSystem}))
}

test('process runner: output that is kept elsewhere takes no space', {skip: process.platform !== 'linux' && 'needs Linux'}, async t => {
  const home = await temporaryFolder(t)
  await mkdir(join(home, 'slug'))
  const runner = new ProcessRunner({home, clock: systemClock})
  const spec = {id: 'chatty', appId: 'a', name: 'web.1', slug: join(home, 'slug'), env: {PATH: process.env.PATH ?? ''}, port: null, memoryMb: 64, attach: null}
  const dyno = await runner.start({...spec, command: 'head -c 50000000 /dev/zero'})
  let read = 0
  for await (const {end} of dyno.output(0, AbortSignal.timeout(20_000))) dyno.forget((read = end))
  const spool = join(home, 'dynos/chatty/spool')
  await eventually(async () => {
    dyno.forget(read)
    return (await stat(spool)).blocks * 512 < 20_000_000
  })
  assert.equal((await stat(spool)).size, 50_000_000)
  await dyno.discard()
})

test('process runner: what lies among the dynos and is none is removed', async t => {
  const home = await temporaryFolder(t)
  await mkdir(join(home, 'dynos/half-made'), {recursive: true})
  await writeFile(join(home, 'dynos/stray'), 'x')
  await writeFile(join(home, 'dynos/half-made/dyno.json'), '{"id": "half')
  const runner = new ProcessRunner({home, clock: systemClock})
  assert.deepEqual(await runner.recover(), [])
  await assert.rejects(stat(join(home, 'dynos/stray')))
  await assert.rejects(stat(join(home, 'dynos/half-made')))
})

test('process runner: a variable that can not be passed on is named, its value is not shown', async t => {
  const runner = new ProcessRunner({home: await temporaryFolder(t), clock: systemClock})
  const spec = {id: 'x', appId: 'a', name: 'web.1', command: 'true', slug: '/', env: {SECRET: 'pass\0word'}, port: null, memoryMb: 64, attach: null}
  await assert.rejects(runner.start(spec), (error: Error) => error.message.includes('SECRET') && !error.message.includes('word'))
})
