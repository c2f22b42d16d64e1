// npm run clients [-- NAME … | --record]: other people's clients against a platform of our own.
import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Client} from './clients.js'
import type {Platform} from '../parity/platform.js'

import {freePort, startPlatform} from '../parity/platform.js'
import {startRecorder} from '../parity/recorder.js'
import {clients, here} from './clients.js'
import {answeredWell} from './endpoint.js'
import {prove, provenOn} from './proven.js'

const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
const isRecording = process.argv.includes('--record')
const count = {passed: 0, failed: 0, skipped: 0}
const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-clients-'))

const platform = await startPlatform(home)
try {
  for (const client of clients.filter(({name}) => words.length === 0 || words.includes(name))) await judge(client, platform)
} finally {
  await platform.stop()
  rmSync(home, {recursive: true, force: true, maxRetries: 5})
}
const {passed, failed, skipped} = count
console.log(`\nclients: ${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 ? 1 : 0)

async function judge(client: Client, on: Platform): Promise<void> {
  const lack = await prepare(client)
  if (lack !== undefined) {
    count.skipped++
    console.log(`skipped ${client.name}: ${lack}`)
    return
  }
  const recorder = await startRecorder(on.port, await freePort())
  const env = Object.fromEntries(Object.entries(on.env).map(([key, value]) => [key, value.replaceAll(`127.0.0.1:${on.port}`, `127.0.0.1:${recorder.port}`)]))
  const {exit, output} = await run(client.run, client, {...env, EXAMPLE: join(here, '../../examples/static-site')})
  const endpoints = answeredWell(recorder.take())
  await recorder.close()
  for (const line of output.split('\n')) tell(client.name, line)
  if (exit !== 0) tell(client.name, `not ok it ended with ${exit}\n${output.split('\n').slice(-12).join('\n')}`)
  proven(client.name, endpoints)
}

/** `ok what`, `not ok what: why`: one line a step. */
function tell(client: string, line: string): void {
  const [, not, step] = /^(not )?ok (.*)/s.exec(line) ?? []
  if (step === undefined) return
  count[not ? 'failed' : 'passed']++
  console.log(`${not ? 'FAILED' : 'ok    '} ${client.padEnd(14)} ${step}`)
}

/** What it was seen to use, by the name in the route table, must be what the page says. */
function proven(client: string, endpoints: string[]): void {
  if (isRecording) return prove(client, endpoints)
  const told = provenOn()[client] ?? []
  const gone = told.filter(endpoint => !endpoints.includes(endpoint))
  tell(client, gone.length === 0 ? `ok all ${told.length} endpoints that it is proven on` : `not ok these endpoints were not used any more: ${gone.join(', ')} (npm run clients -- --record)`)
}

/** Yields what lacks. */
async function prepare(client: Client): Promise<string | undefined> {
  for (const program of client.needs) if ((await run(['sh', '-c', `command -v ${program}`], client, process.env)).exit !== 0) return `there is no ${program}`
  if (client.isInstalled()) return undefined
  for (const command of client.install) {
    const {exit, output} = await run(command, client, process.env)
    if (exit !== 0) return `it can't be installed here: ${output.trim().split('\n').at(-1) ?? ''}`
  }
  return undefined
}

function run([program = '', ...args]: string[], {name}: Client, env: NodeJS.ProcessEnv): Promise<{exit: number | null; output: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd: join(here, name), env: {...process.env, ...env}, timeout: 600_000})
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', error => ('code' in error && error.code === 'ENOENT' ? resolve({exit: 127, output: error.message}) : reject(error)))
    child.on('close', exit => resolve({exit, output}))
  })
}
