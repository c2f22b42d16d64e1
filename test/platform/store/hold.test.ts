import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'

import {holdFolder} from '../../../src/platform/store/hold.js'

test('one process holds a data folder, and its end, even by SIGKILL, lets go', async () => {
  const home = mkdtempSync(join(tmpdir(), 'hokku-hold-'))
  const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
    const {holdFolder} = await import(${JSON.stringify(new URL('../../../src/platform/store/hold.ts', import.meta.url).href)})
    console.log(holdFolder(${JSON.stringify(home)}) !== false)
    setInterval(() => {}, 1000)
  `], {stdio: ['ignore', 'pipe', 'inherit']})
  try {
    const [held] = (await once(other.stdout, 'data')) as [Buffer]
    assert.equal(held.toString(), 'true\n')
    assert.equal(holdFolder(home), false)
    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    const mine = holdFolder(home)
    assert.notEqual(mine, false)
    if (mine) mine.release()
    const again = holdFolder(home)
    assert.notEqual(again, false)
    if (again) again.release()
  } finally {
    other.kill('SIGKILL')
    rmSync(home, {recursive: true, force: true})
  }
})
