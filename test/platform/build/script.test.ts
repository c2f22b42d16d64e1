import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Script} from '../../../src/platform/build/script.js'

import {runScript} from '../../../src/platform/build/script.js'
import {isAlive} from '../../../src/platform/world/processes.js'
import {writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const environment = {PATH: process.env['PATH'] ?? ''}

async function run(text: string, more: Partial<Script> = {}): Promise<{status: number; output: string}> {
  let output = ''
  const status = await runScript({
    command: ['sh', '-c', text], cwd: '/', env: environment, signal: new AbortController().signal, onOutput: chunk => void (output += chunk.toString()), ...more,
  })
  return {status, output}
}

test('both streams come in the order in which they were written', async () => {
  const {output} = await run('for i in 1 2 3 4 5 6 7 8 9; do echo $i; echo -$i >&2; done')
  assert.equal(output, [1, 2, 3, 4, 5, 6, 7, 8, 9].map(i => `${i}\n-${i}\n`).join(''))
})

test('standard error goes apart where that is asked for', async () => {
  let errors = ''
  const {output} = await run('echo out; echo err >&2', {onError: chunk => void (errors += chunk.toString())})
  assert.deepEqual([output, errors], ['out\n', 'err\n'])
})

test('the exit status, of signals as a shell counts', async () => {
  assert.equal((await run('exit 7')).status, 7)
  assert.equal((await run('kill -KILL $$')).status, 137)
})

test('files are sourced first, in order; arguments keep their spaces', async t => {
  const folder = await writeFiles(await temporaryFolder(t), {'a file': 'export A=1', b: 'export A="$A 2"'})
  const {output} = await run('', {command: ['sh', '-c', 'echo "$A" "$0"', 'an  argument'], sourced: [join(folder, 'a file'), join(folder, 'b')]})
  assert.equal(output, '1 2 an  argument\n')
})

test('there is nothing to read, and only the environment that was given', async () => {
  const {output} = await run('cat; env | grep -v "^\\(PWD\\|SHLVL\\|_\\|OLDPWD\\)=" | sort', {env: {...environment, X: 'y'}})
  assert.equal(output, `PATH=${environment.PATH}\nX=y\n`)
})

test('what a program leaves in the background ends with it', {timeout: 10_000}, async () => {
  const {output} = await run('sleep 600 >/dev/null 2>&1 & echo $!')
  while (isAlive(Number(output))) await new Promise(resolve => setTimeout(resolve, 5))
})

test('when the platform is killed, the program dies too', {timeout: 20_000}, async t => {
  const folder = await temporaryFolder(t)
  const url = new URL('../../../src/platform/build/script.js', import.meta.url).href
  const program = `import {runScript} from '${url}'
    await runScript({command: ['sh', '-c', 'echo $$ >${folder}/new; mv ${folder}/new ${folder}/pid; sleep 600; true'], cwd: '/', env: process.env, signal: new AbortController().signal, onOutput() {}})`
  const platform = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {stdio: 'ignore'})
  while (!existsSync(`${folder}/pid`)) await new Promise(resolve => setTimeout(resolve, 5))
  const pid = Number(readFileSync(`${folder}/pid`, 'utf8'))
  assert.ok(isAlive(pid))
  platform.kill('SIGKILL')
  await once(platform, 'exit')
  while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 5))
})
