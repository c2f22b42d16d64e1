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
const works: Array<() => Promise<void>> = []
try {
  process.exitCode = await fuzz()
} finally {
  for (const work of works) await work()
}

async function fuzz(): Promise<number> {
  const t = cleanup({after: work => void works.push(work)})
  const folder = await temporaryFolder(t)
  const platform = await startPlatform(t, join(folder, 'platform'))
  const people = await populate(t, platform)
  const {document, count} = openApi(valuesOf(people))
  const began = performance.now()
  const exit = await schemathesis(folder, document, platform, people, {...values, only: values.only})
  console.log(`fuzz: ${count} endpoints, seed ${values.seed}, ${Math.round((performance.now() - began) / 1000)} s`)
  return (await isWell(platform, people)) && exit === 0 ? 0 : 1
}

/** Afterwards the platform still answers, and has nothing to complain of. */
async function isWell(platform: PlatformProcess, {person: {token}}: People): Promise<boolean> {
  const {status} = await platform.api('GET', '/account', undefined, {authorization: `Bearer ${token}`})
  const complaints = platform.written().trim().split('\n').slice(1)
  if (status === 200 && complaints.length === 0) return true
  console.log(`Afterwards the account is answered ${status}, and the platform wrote:\n${complaints.join('\n')}`)
  return false
}
