import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {usableFileSystems} from '../../../src/platform/engines/process-file-system.js'
import {ProcessRunner} from '../../../src/platform/engines/process.js'
import {systemClock} from '../../../src/platform/world/clock.js'
import {fileSystemContract, runnerContract} from '../../contract/runner.js'

const home = mkdtempSync(join(tmpdir(), 'hokku-probe-'))
const usable = await usableFileSystems(home)
rmSync(home, {recursive: true})

for (const fileSystem of usable) {
  const isBestOrLast = fileSystem === usable[0] || fileSystem.name === 'copy'
  const contract = isBestOrLast ? runnerContract : fileSystemContract
  contract(`process runner, ${fileSystem.name}`, folder => new ProcessRunner({home: folder, clock: systemClock, fileSystem}))
}
