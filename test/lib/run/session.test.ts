import assert from 'node:assert/strict'
import {PassThrough} from 'node:stream'
import {test} from 'node:test'

import type {Attached} from '../../../src/lib/backend/backend.js'
import type {Console} from '../../../src/lib/run/console.js'

import {runSession} from '../../../src/lib/run/session.js'

type Output = {chunk: Uint8Array; stream: 'stderr' | 'stdout'}

/** The far end: what it prints is pushed, what it hears is kept. */
function dyno(status?: number) {
  const heard: string[] = []
  const output = new PassThrough({objectMode: true})
  const attached: Attached = {
    output: output as AsyncIterable<Output>,
    write: async chunk => void heard.push(`write ${Buffer.from(chunk).toString('latin1')}`),
    end: () => void heard.push('end'),
    resize: (columns, rows) => void heard.push(`resize ${columns}x${rows}`),
    interrupt: () => void heard.push('interrupt'),
    exitStatus: Promise.resolve(status),
    close: () => void heard.push('close'),
  }
  const print = (text: Buffer | string, stream: Output['stream'] = 'stdout') => void output.write({chunk: Buffer.from(text), stream})
  return {attached, heard, print, finish: () => void output.end()}
}

/** This end: streams that are no terminal, or play one. */
function screen(): {console: Console; stdin: PassThrough & {raw: boolean[]}; shown: {stdout: Buffer[]; stderr: Buffer[]}} {
  const shown = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  const stdin = Object.assign(new PassThrough(), {raw: [] as boolean[], setRawMode(mode: boolean) {
    stdin.raw.push(mode)
    return stdin
  }})
  const sink = (name: 'stderr' | 'stdout') => {
    const stream = Object.assign(new PassThrough(), {columns: 100, rows: 30})
    stream.on('data', (chunk: Buffer) => shown[name].push(chunk))
    return stream
  }
  return {console: {stdin, stdout: sink('stdout'), stderr: sink('stderr')} as unknown as Console, stdin, shown}
}

const never = new AbortController().signal
const turn = () => new Promise(resolve => void setTimeout(resolve, 5))

test('what is piped in goes out byte for byte, then its end; both streams come back apart', async () => {
  const {attached, finish, heard, print} = dyno(3)
  const {console, shown, stdin} = screen()
  const session = runSession({attached, isTerminal: false, signal: never, screen: console})
  const bytes = Buffer.from(Array.from({length: 256}, (_, value) => value))
  stdin.end(bytes)
  print(bytes)
  print('oops', 'stderr')
  await turn()
  finish()
  assert.equal(await session, 3)
  assert.deepEqual(heard, [`write ${bytes.toString('latin1')}`, 'end', 'close'])
  assert.deepEqual(Buffer.concat(shown.stdout), bytes)
  assert.equal(Buffer.concat(shown.stderr).toString(), 'oops')
})

test('input that goes on does not keep a session that is over', async () => {
  const {attached, finish, print} = dyno(0)
  const {console, shown, stdin} = screen()
  const session = runSession({attached, isTerminal: false, signal: never, screen: console})
  print('done\n')
  finish()
  assert.equal(await session, 0)
  assert.equal(Buffer.concat(shown.stdout).toString(), 'done\n')
  assert.ok(stdin.destroyed)
})

test('the marker ends the session, also where the dyno hangs on', async () => {
  const {attached, print} = dyno()
  const {console, shown} = screen()
  const session = runSession({attached, isTerminal: false, signal: never, screen: console})
  print('x\n\uFFFF heroku-command-exit-status: 7\n')
  assert.equal(await session, 7)
  assert.equal(Buffer.concat(shown.stdout).toString(), 'x\n')
})

test('what stderr says behind the marker is not lost', async () => {
  const {attached, finish, print} = dyno()
  const {console, shown} = screen()
  const session = runSession({attached, isTerminal: false, signal: never, screen: console})
  print('\uFFFF heroku-command-exit-status: 7\n')
  await turn()
  print('oops', 'stderr')
  finish()
  assert.equal(await session, 7)
  assert.equal(Buffer.concat(shown.stderr).toString(), 'oops')
})

test('a terminal is lent raw, with its size, and given back', async () => {
  const {attached, finish, heard} = dyno(0)
  const {console, stdin} = screen()
  const session = runSession({attached, isTerminal: true, signal: never, screen: console})
  stdin.write('l')
  stdin.write('\u0003')
  await turn()
  Object.assign(console.stdout, {columns: 120, rows: 40})
  console.stdout.emit('resize')
  finish()
  await session
  assert.deepEqual(heard, ['write l', 'write \u0003', 'resize 120x40', 'close'])
  assert.deepEqual(stdin.raw, [true, false])
})

test('four times Ctrl-C at once leaves a dyno that does not listen', async () => {
  const {attached, heard} = dyno()
  const {console, stdin} = screen()
  const session = runSession({attached, isTerminal: true, signal: never, screen: console})
  for (let press = 0; press < 4; press++) stdin.write('\u0003')
  await assert.rejects(session, {message: 'forcing dyno disconnect', exitCode: 1})
  assert.deepEqual(stdin.raw, [true, false])
  assert.equal(heard.at(-1), 'close')
})

test('without a terminal Ctrl-C is told to the dyno', async () => {
  const {attached, finish, heard} = dyno(130)
  const controller = new AbortController()
  const session = runSession({attached, isTerminal: false, signal: controller.signal, screen: screen().console})
  controller.abort()
  await turn()
  finish()
  assert.equal(await session, 130)
  assert.ok(heard.includes('interrupt'))
})

test('a reader that is gone ends the session', async () => {
  const {attached, heard, print} = dyno()
  const {console} = screen()
  const session = runSession({attached, isTerminal: false, signal: never, screen: console})
  console.stdout.on('error', () => undefined)
  console.stdout.destroy()
  print('more')
  await assert.rejects(session)
  assert.equal(heard.at(-1), 'close')
})
