import type {TestContext} from 'node:test'

import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A fresh folder in memory where the machine has that, gone when the test ends. */
export async function temporaryFolder(t: Pick<TestContext, 'after'>): Promise<string> {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-'))
  t.after(() => rm(folder, {recursive: true, force: true, maxRetries: 3}))
  return folder
}
