import {join} from 'node:path'
import {parseArgs} from 'node:util'

import type {PlatformProcess} from '../support/platform.js'
import type {People} from './people.js'

import {cleanup} from '../support/cleanup.js'
import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {openApi} from './open-api.js'
import {populate, valuesOf} from './people.js'
import {schemathesis} from './schemathesis.js'

const {values} = parseArgs({options: {
  seed: {type: 'string', default: '20260102'}, examples: {type: 'string', default: '8'}, phases: {type: 'string', default: 'coverage,fuzzing'},
  workers: {type: 'string', default: '1'}, only: {type: 'string'},
}})
/** Each phase on a platform of its own: at its end little is left of what there was. */
for (const phase of values.phases.split(',')) if (!(await fuzz(phase))) process.exitCode = 1

async function fuzz(phase: string): Promise<boolean> {
  const works: Array<() => Promise<void>> = []
  const t = cleanup({after: work => void works.push(work)})
  try {
    const folder = await temporaryFolder(t)
    const platform = await startPlatform(t, join(folder, 'platform'))
    const people = await populate(t, platform)
    const {document, count} = openApi(valuesOf(people))
    const began = performance.now()
    const exit = await schemathesis(folder, document, platform, people, {...values, phase, only: values.only})
    console.log(`fuzz: ${phase}, ${count} endpoints, seed ${values.seed}, ${Math.round((performance.now() - began) / 1000)} s`)
    return (await isWell(platform, people)) && exit === 0
  } finally {
    for (const work of works) await work()
  }
}

/** Afterwards the platform still answers, and has nothing to complain of. */
async function isWell(platform: PlatformProcess, {person: {token}}: People): Promise<boolean> {
  const {status} = await platform.api('GET', '/account', undefined, {authorization: `Bearer ${token}`})
  const complaints = platform.written().trim().split('\n').slice(1)
  if (status === 200 && complaints.length === 0) return true
  console.log(`Afterwards the account is answered ${status}, and the platform wrote:\n${complaints.join('\n')}`)
  return false
}
