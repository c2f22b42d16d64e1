import assert from 'node:assert/strict'
import {tmpdir} from 'node:os'
import {test} from 'node:test'

import type {Tools} from '../../../src/lib/command/define.js'

import {parseEnvFile} from '../../../src/lib/local/env-files.js'
import {runProcesses} from '../../../src/lib/local/foreman.js'
import {parseProcfile} from '../../../src/lib/local/procfile.js'
import {wantedProcesses} from '../../../src/lib/local/wanted.js'
import {createScreen} from '../../../src/lib/output/screen.js'

const types = parseProcfile('web: w\nworker: k\nrelease: r\n')
const ports = (names: string | undefined) => wantedProcesses(types, names, 5006).map(({name, port}) => `${name} ${port}`)

test('each process has a port, each type a hundred', () => {
  assert.deepEqual(ports(undefined), ['web.1 5006', 'worker.1 5106'])
  assert.deepEqual(ports('worker'), ['worker.1 5006'])
  assert.deepEqual(ports('web=2, worker=1'), ['web.1 5006', 'web.2 5007', 'worker.1 5106'])
  assert.deepEqual(ports('web=0,release'), ['release.1 5106'])
})

for (const [names, message] of [['nope', /Required Key 'nope'/], ['web=x', /web=x is invalid/], ['web=-1', /web=-1 is invalid/], ['web=0', /no process/]] as const) {
  test(`refuses ${names}`, () => assert.throws(() => ports(names), message))
}

test('a Procfile', () => {
  assert.deepEqual(parseProcfile('# comment\n\nweb:   echo a \r\n  my-worker_2: b:c\n'), [{name: 'web', command: 'echo a'}, {name: 'my-worker_2', command: 'b:c'}])
  for (const line of ['web', 'web:', ': x', 'we b: x', 'web = x']) assert.throws(() => parseProcfile(`a: b\n${line}\n`), {message: `line 2 parse error: ${line}`})
})

test('an env file', () => {
  const {format, vars} = parseEnvFile(`A=1\nB="two words"\n# comment\nexport C=3\nD='single $A'\nE=a=b\nF = spaced  \nG="esc\\nnl \\"q\\""\nJ=\nK=a#b\nL="x#y" # b\nnovalue\n  M=lead`)
  assert.equal(format, 'KEY=VALUE')
  assert.deepEqual(vars, {A: '1', B: 'two words', C: '3', D: 'single $A', E: 'a=b', F: 'spaced', G: 'esc\\nnl "q"', J: '', K: 'a', L: 'x#y', M: 'lead'})
})

test('an env file in JSON', () => {
  assert.deepEqual(parseEnvFile('{"A": 1, "B": {"C": "x", "D": ["y"]}, "E": null, "F": true}'), {format: 'JSON', vars: {A: '1', B_C: 'x', B_D_0: 'y', F: 'true'}})
})

/** Ctrl-C as soon as a line is printed; waits of the grace period are over at once. */
async function interrupted(command: string, interrupt = (controller: AbortController) => controller.abort()) {
  const controller = new AbortController()
  const notes: string[] = []
  const out = createScreen({streams: {stdout: {write: () => true}, stderr: {write: text => notes.push(String(text))}}, env: {}, isInputTTY: () => false})
  const tools = {out, cwd: tmpdir(), signal: controller.signal, clock: {now: () => new Date(0), sleep: async () => undefined}} as unknown as Tools
  const ends = await runProcesses(tools, [{name: 'web.1', command, port: 1}], {PATH: process.env.PATH ?? ''}, text => {
    if (text.includes('ready')) interrupt(controller)
  })
  return {ends, notes}
}

test('Ctrl-C ends them', async () => {
  const {ends, notes} = await interrupted('echo ready; exec sleep 100')
  assert.equal(ends[0]?.exitStatus, null)
  assert.match(String(ends[0]?.signal), /^SIG(INT|KILL)$/)
  assert.match(notes[0] ?? '', /Interrupted by User/)
})

test('who does not listen is ended by force', async () => {
  const {ends: [end]} = await interrupted('trap "" INT; echo ready; sleep 100; echo never')
  assert.deepEqual({status: end?.exitStatus, signal: end?.signal}, {status: null, signal: 'SIGKILL'})
})

test('a signal that ends us ends them first', async () => {
  const listeners = process.listenerCount('SIGTERM')
  const ended = interrupted('echo ready; exec sleep 100', () => process.emit('SIGTERM', 'SIGTERM'))
  await assert.rejects(ended, {exitCode: 143})
  assert.equal(process.listenerCount('SIGTERM'), listeners)
})
