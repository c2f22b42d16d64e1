// Recorded runs of the official command line, where they lie beside the checkout, replayed with ours: the same requests,
// the same exit code, the same words.
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {temporaryFolder} from '../support/folder.js'

interface Result {command: string; title: string; pass: boolean}

const root = fileURLToPath(new URL('../..', import.meta.url))
const cases = join(root, '../shared/conformance')
const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
const lacks = [...(existsSync(join(cases, 'open.jsonl')) ? [] : ['the recorded cases are not here']), ...['unshare', 'ip', 'openssl', 'faketime'].filter(program => !isThere(program)).map(program => `there is no ${program}`)]

/** Where we print otherwise on purpose. */
const otherwise = [
  // The official table of logins is out of line by the width of what is added to a rotating credential.
  'pg:credentials > shows the correct credentials',
]

test('recorded cases of every command that is here come out as recorded', {skip: lacks[0] ?? false, timeout: 280_000}, async t => {
  const out = join(await temporaryFolder(t), 'results.jsonl')
  await replay(out)
  const results = readFileSync(out, 'utf8').trim().split('\n').map(line => JSON.parse(line) as Result).filter(({command}) => hasCommand(command))
  const failed = results.filter(({pass}) => !pass).map(({title}) => title)
  t.diagnostic(`${results.length - failed.length} of ${results.length} cases`)
  assert.ok(results.length > 300, `${results.length} cases`)
  assert.deepEqual(failed.sort(), otherwise)
})

const hasCommand = (id: string): boolean => {
  const file = join(root, 'src/commands', id.replaceAll(':', '/'))
  return existsSync(`${file}.ts`) || existsSync(join(file, 'index.ts'))
}

function replay(out: string): Promise<void> {
  const program = `${process.execPath} ${join(root, 'bin/run.js')}`
  const child = spawn(process.execPath, [join(cases, 'replay.mjs'), '--bin', program, '--cases', join(cases, 'open.jsonl'), '--jobs', '1', '--out', out], {stdio: 'ignore'})
  return new Promise((resolve, reject) => void child.on('error', reject).on('close', () => resolve()))
}
