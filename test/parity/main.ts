// npm run parity [-- [--show | --record] WORD …]: the official command line beside ours, on one platform.
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Bystander} from './bystander.js'
import type {Seen} from './compare.js'
import type {Outcome} from './outcome.js'
import type {Platform} from './platform.js'
import type {Script} from './script.js'

import {answeredWell} from '../clients/endpoint.js'
import {prove} from '../clients/proven.js'
import {startBystander} from './bystander.js'
import {officialAlone} from './official-alone.js'
import {startPlatform} from './platform.js'
import {play} from './play.js'
import {scripts} from './scripts/index.js'
import {rowOf, isRow} from './script.js'

const atOnce = 2
const alone = 'alone'
const options = process.argv.slice(2).filter(word => word.startsWith('--'))
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
const count = {passed: 0, failed: 0}
/** What the official one was answered well, by the name in the route table. */
const used = new Set<string>()

const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-parity-'))
let platform: Platform | undefined
let bystander: Bystander | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void (platform?.stop() ?? Promise.resolve()).finally(() => process.exit(1)))
try {
  platform = await startPlatform(join(folder, 'platform'))
  bystander = await startBystander()
  await platform.send('POST', '/platform/addon-services', bystander.manifest)
  await playAll(scripts.filter(isWanted), platform, bystander)
  if (wanted.length === 0 || wanted.includes(alone)) await officialAlone({platform, folder: join(folder, 'alone'), report})
} finally {
  bystander?.close()
  await platform?.stop()
  if (options.includes('--keep')) console.log(folder)
  else await rm(folder, {recursive: true, force: true, maxRetries: 5})
}
if (options.includes('--record') && wanted.length === 0) prove('heroku', used)
console.log(`\nparity: ${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0)

async function playAll(chosen: Script[], on: Platform, beside: Bystander): Promise<void> {
  const playing = (script: Script) => play(script, {platform: on, bystander: beside, folder, report})
  for (const script of chosen.filter(({alone}) => alone)) await playing(script)
  const queue = chosen.filter(({alone}) => !alone)
  const worker = async () => {
    for (let script = queue.shift(); script; script = queue.shift()) await playing(script)
  }
  await Promise.all(Array.from({length: atOnce}, worker))
}

function report(outcome: Outcome, seen?: {official: Seen; ours: Seen}): void {
  const {script, run, difference, complaints} = outcome
  const isGood = complaints.length === 0
  for (const name of answeredWell(seen?.official.requests ?? [])) used.add(name)
  count[isGood ? 'passed' : 'failed']++
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${script.padEnd(12)} ${oneLine(run)}${difference && isGood ? `  (differs: ${difference})` : ''}`)
  for (const complaint of complaints) console.log(`    ${complaint}`)
  if (options.includes('--show') && seen) show(seen)
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '\\n')
}

function show(seen: {official: Seen; ours: Seen}): void {
  for (const [name, {run, requests}] of Object.entries(seen)) {
    console.log(`  ${name} ended with ${run.exit}\n--stdout\n${run.stdout}--stderr\n${run.stderr}--requests`)
    for (const request of requests) console.log(JSON.stringify(request))
  }
}

/** By the script's name; words that are no script's name are looked for in the command lines. */
function isWanted(script: Script): boolean {
  const others = wanted.filter(word => !scripts.some(({name}) => name === word) && word !== alone)
  return wanted.length === 0 || wanted.includes(script.name) || others.some(word => script.rows.some(step => isRow(step) && rowOf(step).run.includes(word)))
}
