import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {AppRecord} from '../../../src/platform/model/records.js'
import type {AttachedClient, OneOffRequest} from '../../../src/platform/runtime/one-off.js'
import type {RuntimeBench} from '../../support/runtime.js'

import {eventually} from '../../contract/runner.js'
import {manualClock} from '../../support/manual-clock.js'
import {runtimeBench} from '../../support/runtime.js'

const endless = 'while :; do sleep 0.05; done'

test('an attached command has its client for input, output and exit status', async t => {
  const {bench, app, create} = await prepare(t)
  const {dyno, secret} = await create({command: 'read -r a; echo "got $a" ; echo bad >&2; exit 3', attach: true, forceNoTty: true})
  assert.match(dyno.name, /^run\.\d{4}$/)
  assert.deepEqual([dyno.state, dyno.type, dyno.oneOff], ['starting', 'run', true])
  assert.ok(secret && bench.oneOffs.awaits(secret))
  const client = fakeClient()
  assert.ok(bench.oneOffs.attach(secret, client))
  assert.ok(!bench.oneOffs.awaits(secret) && !bench.oneOffs.attach(secret, client), 'a secret is good once')
  await eventually(() => client.isJoined())
  client.say('hello\n')
  assert.equal(await client.exited, 3)
  assert.deepEqual([client.stdout(), client.stderr()], ['got hello\n', 'bad\n'])
  assert.deepEqual((await bench.log(app)).map(line => line.replace(dyno.name, 'run.1')), [
    'heroku[run.1]: Awaiting client', 'heroku[run.1]: Starting process with command `read -r a; echo "got $a" ; echo bad >&2; exit 3`',
    'heroku[run.1]: State changed from starting to up', 'heroku[run.1]: Process exited with status 3',
    'heroku[run.1]: State changed from up to complete',
  ])
  assert.deepEqual(await bench.states(app), [])
  assert.deepEqual(await bench.runner.recover(), [])
})

test('bytes pass through pipes untouched until the end of input', async t => {
  const {bench, create} = await prepare(t)
  const {secret} = await create({command: 'cat', attach: true, forceNoTty: true})
  const client = fakeClient()
  bench.oneOffs.attach(secret ?? '', client)
  await eventually(() => client.isJoined())
  const bytes = Buffer.from(Array.from({length: 300_000}, (_, index) => (index * 31) % 256))
  for (let from = 0; from < bytes.length; from += 65_536) client.say(bytes.subarray(from, from + 65_536))
  client.end()
  assert.equal(await client.exited, 0)
  assert.ok(client.bytes().equals(bytes))
})

test('a terminal has the size that the client says, or the request, and follows it', async t => {
  const {bench, create} = await prepare(t)
  const command = 'stty size; trap "stty size; exit 0" WINCH; echo $TERM $(env | grep COLUMNS || echo none); while :; do sleep 0.02; done'
  const env = {TERM: 'xterm-256color', COLUMNS: '91', LINES: '33'}
  for (const [tty, size] of [[undefined, '33 91'], [{columns: 100, rows: 30}, '30 100']] as const) {
    const {secret} = await create({command, attach: true, env})
    const client = fakeClient(tty)
    bench.oneOffs.attach(secret ?? '', client)
    await eventually(() => client.stdout().includes(`${size}\r\nxterm-256color none\r\n`))
    client.resize(120, 40)
    assert.equal(await client.exited, 0)
    assert.match(client.stdout(), /40 120\r\n$/)
  }
  const {secret} = await create({command: 'test -t 0 || echo no terminal', attach: true, env})
  const client = fakeClient(false)
  bench.oneOffs.attach(secret ?? '', client)
  await client.exited
  assert.equal(client.stdout(), 'no terminal\n')
})

test('Ctrl-C and signals arrive', async t => {
  const {bench, create} = await prepare(t)
  for (const interrupt of ['key', 'signal'] as const) {
    const {secret} = await create({command: `echo ready; ${endless}`, attach: true, forceNoTty: interrupt === 'signal'})
    const client = fakeClient()
    bench.oneOffs.attach(secret ?? '', client)
    await eventually(() => client.stdout().includes('ready'))
    if (interrupt === 'key') client.say('\x03')
    else client.signal('SIGINT')
    assert.equal(await client.exited, 130)
  }
})

test('the name of a process type stands for its command', async t => {
  const {bench, app, create} = await prepare(t, {worker: 'echo working with'})
  for (const [command, output] of [['worker', 'working with'], ['worker a  b ; echo "\uffff status: $?"', 'working with a b\n\uffff status: 0'], ['echo worker', 'worker']] as const) {
    const {dyno, secret} = await create({command, attach: true, forceNoTty: true})
    assert.equal(dyno.command, command)
    const client = fakeClient()
    bench.oneOffs.attach(secret ?? '', client)
    await client.exited
    assert.equal(client.stdout(), `${output}\n`)
  }
  assert.ok((await bench.log(app)).some(line => line.endsWith('Starting process with command `echo working with`')))
})

test('a detached dyno runs at once, and its output is the log\'s', async t => {
  const {bench, app, create} = await prepare(t)
  const {dyno, secret} = await create({command: 'echo $DYNO $GIVEN ${PORT-none}; exit 4', env: {GIVEN: 'by the client'}})
  assert.equal(secret, null)
  await eventually(async () => (await bench.states(app)).length === 0)
  assert.deepEqual((await bench.log(app)).map(line => line.replaceAll(dyno.name, 'run.1')), [
    'heroku[run.1]: Starting process with command `echo $DYNO $GIVEN ${PORT-none}; exit 4`', 'heroku[run.1]: State changed from starting to up',
    'app[run.1]: run.1 by the client none', 'heroku[run.1]: Process exited with status 4', 'heroku[run.1]: State changed from up to complete',
  ])
})

test('nobody comes: R13; time is over: SIGTERM', async t => {
  const clock = manualClock()
  const {bench, app, create} = await prepare(t, {}, {clock})
  const {secret} = await create({command: 'true', attach: true})
  await clock.advance(29_999)
  assert.ok(bench.oneOffs.awaits(secret ?? ''))
  await clock.advance(1)
  assert.ok(!bench.oneOffs.awaits(secret ?? ''))
  await eventually(async () => (await bench.states(app)).length === 0)
  assert.deepEqual((await bench.log(app)).slice(1).map(line => line.replace(/^.*?: /, '')), [
    'Error R13 (Attach error) -> Failed to attach to process', 'State changed from starting to complete',
  ])
  await create({command: endless, timeToLiveSeconds: 60})
  await eventually(async () => (await bench.states(app))[0]?.endsWith('up') ?? false)
  await clock.advance(60_000)
  await eventually(async () => (await bench.states(app)).length === 0)
  assert.deepEqual((await bench.log(app)).slice(-3).map(line => line.replace(/^.*?: /, '')), [
    'Stopping all processes with SIGTERM', 'Process exited with status 143', 'State changed from up to complete',
  ])
})

test('a client that goes takes its dyno along: SIGHUP, at last R16 and SIGKILL', async t => {
  const {bench, app, create} = await prepare(t, {}, {times: {hangUp: 60}})
  const run = async (command: string, forceNoTty: boolean) => {
    const {secret} = await create({command, attach: true, forceNoTty})
    const client = fakeClient()
    bench.oneOffs.attach(secret ?? '', client)
    await eventually(() => client.stdout().includes('ready'))
    client.close()
    return client.exited
  }
  assert.equal(await run(`echo ready; ${endless}`, true), 129)
  assert.equal(await run(`echo ready; ${endless}`, false), 129)
  assert.equal(await run(`trap "echo hup" HUP; echo ready; ${endless}`, true), 137)
  const lines = await bench.log(app)
  assert.ok(lines.some(line => line.includes('Error R16 (Detached) -> An attached dyno is continuing to run')))
})

test('a client that went before its dyno began takes it along too', async t => {
  const {bench, app, create} = await prepare(t)
  const {secret} = await create({command: endless, attach: true})
  const client = fakeClient()
  bench.oneOffs.attach(secret ?? '', client)
  client.close()
  assert.equal(await client.exited, 129)
  assert.deepEqual(await bench.states(app), [])
})

test('run to the end: status, output to the caller and the log, and an end before the end', async t => {
  const {bench, app, request} = await prepare(t)
  let output = ''
  const run = (command: string, signal = new AbortController().signal) =>
    bench.oneOffs.runToEnd({...request, type: 'release', command}, chunk => (output += chunk.toString()), signal)
  assert.equal(await run('echo migrating; echo done >&2; exit 2'), 2)
  assert.equal(output, 'migrating\ndone\n')
  assert.equal((await bench.log(app)).filter(line => /^app\[release\.\d{4}\]: (migrating|done)$/.test(line)).length, 2)
  const limit = new AbortController()
  const cut = run(endless, limit.signal)
  await eventually(async () => (await bench.states(app))[0]?.endsWith('up') ?? false)
  limit.abort(new Error('too long'))
  await assert.rejects(cut, /too long/)
  assert.deepEqual(await bench.states(app), [])
  await assert.rejects(bench.oneOffs.runToEnd({...request, releaseId: 'none'}, () => {}, limit.signal), /too long/)
  await assert.rejects(bench.oneOffs.runToEnd({...request, releaseId: 'none'}, () => {}, new AbortController().signal), /no code/)
})

test('the supervisor stops one-off dynos by name and type, and they do not come back', async t => {
  const {bench, app, create} = await prepare(t)
  const running = await create({command: endless})
  const waiting = await create({command: endless, attach: true})
  await create({command: endless, type: 'console'})
  await eventually(async () => (await bench.states(app)).filter(state => state.endsWith('up')).length === 2)
  assert.equal(await bench.supervisor.stop(app.id, {name: running.dyno.name}), 1)
  assert.equal(await bench.supervisor.stop(app.id, {type: 'console'}), 1)
  assert.equal(await bench.supervisor.stop(app.id, {name: waiting.dyno.name}), 1)
  await eventually(async () => (await bench.states(app)).length === 0)
  await create({command: endless})
  await bench.supervisor.remove(app.id)
  assert.deepEqual(await bench.runner.recover(), [])
})

test('a slow client is not outrun', async t => {
  const {bench, create} = await prepare(t)
  const {secret} = await create({command: 'head -c 20000000 /dev/zero; echo end', attach: true, forceNoTty: true})
  let [held, most, total] = [0, 0, 0]
  const client = fakeClient(undefined, async chunk => {
    total += chunk.length
    held += chunk.length
    most = Math.max(most, held)
    await new Promise(resolve => setTimeout(resolve, 2))
    held -= chunk.length
  })
  bench.oneOffs.attach(secret ?? '', client)
  await client.exited
  assert.equal(total, 20_000_004)
  assert.ok(most <= 2 * 1024 * 1024, `${most} bytes at once`)
})

async function prepare(t: Parameters<typeof runtimeBench>[0], processTypes: Record<string, string> = {}, options: Parameters<typeof runtimeBench>[1] = {}) {
  const bench = await runtimeBench(t, options)
  const app = await deployIdle(bench, processTypes)
  const request: OneOffRequest = {
    appId: app.id, releaseId: app.currentReleaseId ?? '', userEmail: 'dev@example.com', type: 'run', command: 'true', size: 'Basic', env: {}, attach: false,
    forceNoTty: false, timeToLiveSeconds: null,
  }
  return {bench, app, request, create: (changes: Partial<OneOffRequest>) => bench.oneOffs.create({...request, ...changes})}
}

/** An app whose formation runs nothing. */
async function deployIdle(bench: RuntimeBench, processTypes: Record<string, string>): Promise<AppRecord> {
  const app = await bench.deploy({})
  await bench.release(app, processTypes)
  return (await bench.store.apps.find({id: app.id})) ?? app
}

/** A client as a wire would make one, and its user. */
function fakeClient(tty?: AttachedClient['tty'], onOutput: (chunk: Buffer) => Promise<void> | void = () => {}) {
  const written = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  let joined = false
  let onInput: (chunk: Buffer) => Promise<void> | void = () => {}
  let onEnd = () => {}
  let onResize: (columns: number, rows: number) => void = () => {}
  let onSignal: (name: 'SIGINT') => void = () => {}
  let onClose = () => {}
  let exit: (status: number) => void = () => {}
  const exited = new Promise<number>(resolve => (exit = resolve))
  const client = {
    onInput: (listener: typeof onInput) => {
      onInput = listener
      joined = true
    },
    onEnd: (listener: typeof onEnd) => void (onEnd = listener),
    onResize: (listener: typeof onResize) => void (onResize = listener),
    onSignal: (listener: typeof onSignal) => void (onSignal = listener),
    onClose: (listener: typeof onClose) => void (onClose = listener),
    output: (chunk: Buffer, stream: 'stderr' | 'stdout') => {
      written[stream].push(chunk)
      return onOutput(chunk)
    },
    exit: (status: number) => exit(status),
    ...(tty !== undefined && {tty}),
  } satisfies AttachedClient
  return {
    ...client, exited,
    isJoined: () => joined,
    say: (text: Buffer | string) => void onInput(Buffer.from(text)),
    end: () => onEnd(),
    resize: (columns: number, rows: number) => onResize(columns, rows),
    signal: (name: 'SIGINT') => onSignal(name),
    close: () => onClose(),
    bytes: () => Buffer.concat(written.stdout),
    stdout: () => Buffer.concat(written.stdout).toString(),
    stderr: () => Buffer.concat(written.stderr).toString(),
  }
}
