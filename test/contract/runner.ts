import assert from 'node:assert/strict'
import {randomUUID} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {DynoSpec, RunningDyno, Runner} from '../../src/platform/engines/engine.js'

import {accepts, freePort} from '../../src/platform/world/network.js'
import {isAlive} from '../../src/platform/world/processes.js'
import {temporaryFolder} from '../support/folder.js'

/** An implementation on trial: `open` begins with what is in the folder, as after a restart of the platform. */
export type OpenRunner = (folder: string) => Promise<Runner> | Runner

type Check = (title: string, body: (trial: Trial) => Promise<void>) => void

const checkOf = (name: string, open: OpenRunner): Check => (title, body) =>
  void test(`${name}: ${title}`, async t => body(await makeTrial(t, open)))

/** What every runner must do. */
export function runnerContract(name: string, open: OpenRunner) {
  fileSystemContract(name, open)
  const check = checkOf(name, open)

  check('it has the environment that it was given, HOME, and nothing else of the platform', async ({start, all}) => {
    const dyno = await start('env', {}, {env: {PATH: process.env.PATH ?? '', COLOR: 'a b\nc', DYNO: 'web.1'}})
    const lines = (await all(dyno)).split('\n')
    const home = lines.find(line => line.startsWith('HOME='))?.slice(5)
    assert.ok(lines.includes('DYNO=web.1') && lines.includes('COLOR=a b') && lines.includes('c'))
    assert.ok(lines.includes(`PWD=${home}`))
    const names = lines.filter(line => line.includes('=')).map(line => line.replace(/=.*/, ''))
    assert.deepEqual(names.filter(known => !['COLOR', 'DYNO', 'HOME', 'OLDPWD', 'PATH', 'PWD', 'SHLVL', '_'].includes(known)), [])
  })

  check('.profile.d and .profile come first and share their variables with the command', async ({start, all}) => {
    const dyno = await start('echo $A $B $0', {'.profile.d/a.sh': 'export A=from-a; B=lost', '.profile.d/b.sh': 'export B=from-b', '.profile': 'export A="$A,profile"'})
    assert.match(await all(dyno), /^from-a,profile from-b \S*(ba)?sh\n$/)
  })

  check('after SIGTERM it has its time, however its processes hang together', async ({start, all, until}) => {
    const script = 'process.on("SIGTERM",()=>setTimeout(()=>{console.log("finished");process.exit(0)},150));console.log("ready");setInterval(()=>{},1e3)'
    const dyno = await start(`true && node -e '${script}' && echo never`)
    await until(dyno, /ready/)
    dyno.signal('SIGTERM')
    await dyno.exited
    assert.equal(await all(dyno), 'ready\nfinished\n')
  })

  check('a signal is not lost, however soon it comes', async ({start}) => {
    for (let pause = 0; pause < 24; pause += 2) {
      const dyno = await start('sleep 300')
      await new Promise(resolve => setTimeout(resolve, pause))
      dyno.signal('SIGTERM')
      assert.equal((await dyno.exited).status, 143)
    }
  })

  check('SIGKILL ends what ignores everything else', async ({start, until}) => {
    const dyno = await start('trap "" TERM INT HUP; echo ready; while :; do sleep 0.05; done')
    await until(dyno, /ready/)
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) dyno.signal(signal)
    assert.equal(await Promise.race([dyno.exited, new Promise(resolve => setTimeout(resolve, 150, 'runs'))]), 'runs')
    dyno.signal('SIGKILL')
    assert.deepEqual(await dyno.exited, {status: 137})
  })

  check('nothing of it is left after its end, not even what left its group', async ({start, all}) => {
    const dyno = await start('setsid sleep 300 & sleep 300 & echo $! ; setsid sh -c "echo \\$\\$ > mark; exec sleep 300" & until [ -s mark ]; do sleep 0.01; done; cat mark')
    await dyno.exited
    const pids = (await all(dyno)).match(/\d+/g)?.map(Number) ?? []
    assert.equal(pids.length, 2)
    await eventually(() => pids.every(pid => !isAlive(pid)))
  })

  check('output is read while it comes, and from any offset', async ({start, until}) => {
    const dyno = await start('echo one; sleep 0.1; echo two; sleep 0.1; echo three')
    assert.equal(await until(dyno, /one/), 'one\n')
    assert.equal(await until(dyno, /three/), 'one\ntwo\nthree\n')
    await dyno.exited
    const chunks: Array<[string, number]> = []
    for await (const {chunk, end} of dyno.output(4, AbortSignal.timeout(5000))) chunks.push([chunk.toString(), end])
    assert.deepEqual(chunks, [['two\nthree\n', 14]])
  })

  check('a reader can go away', async ({start}) => {
    const dyno = await start('sleep 300')
    const reading = (async () => {
      for await (const _ of dyno.output(0, AbortSignal.timeout(100)));
    })()
    await reading
    dyno.signal('SIGKILL')
    await dyno.exited
  })

  check('much output comes whole, also where its space is given back meanwhile', async ({start}) => {
    const dyno = await start('head -c 40000000 /dev/zero | tr "\\0" x')
    let [length, intact] = [0, true]
    for await (const {chunk, end} of dyno.output(0, AbortSignal.timeout(20_000))) {
      intact &&= !chunk.some(byte => byte !== 120)
      length += chunk.length
      assert.equal(end, length)
      dyno.forget(end)
    }
    assert.ok(intact)
    assert.equal(length, 40_000_000)
  })

  check('what its processes take is told, also of those that left its group', async ({start, until}) => {
    const script = 'const held = Buffer.alloc(80e6, 1); while (process.cpuUsage().user < 300_000); console.log("ready", held.length); setInterval(() => {}, 1e3)'
    const dyno = await start(`setsid node -e '${script}' & exec sleep 300`)
    await until(dyno, /ready/)
    const usage = await dyno.usage()
    if (process.platform === 'linux') {
      assert.ok(usage && usage.resident > 80e6 && usage.resident < 300e6, JSON.stringify(usage))
      assert.ok(usage.processorTime >= 280, JSON.stringify(usage))
    } else assert.equal(usage, undefined)
    dyno.signal('SIGKILL')
    await dyno.exited
    assert.equal(await dyno.usage(), undefined)
  })

  check('its port is in its own hands', async ({start, until}) => {
    const port = await freePort()
    const dyno = await start('exec node -e \'require("http").createServer().listen(process.env.PORT,()=>console.log("up"))\'', {}, {port})
    assert.equal(dyno.port, port)
    await until(dyno, /up/)
    assert.ok(await accepts(port))
    dyno.signal('SIGTERM')
    assert.deepEqual(await dyno.exited, {status: 143})
  })

  check('a slug that is not there is an error, not a dyno', async ({runner, spec, restart}) => {
    const dyno = await runner.start({...spec('true'), slug: '/nonexistent/tree'}).catch((error: unknown) => error)
    if (dyno instanceof Error) assert.deepEqual(await (await restart()).recover(), [])
    else assert.notEqual((await (dyno as RunningDyno).exited).status, 0)
  })

  check('through pipes bytes arrive as they are, both ways, until the end of input', async ({start, collect}) => {
    const dyno = await start('tee /dev/stderr', {}, {attach: {tty: false}})
    const output = collect(dyno)
    const bytes = Buffer.from(Array.from({length: 100_000}, (_, index) => (index * 7) % 256))
    await dyno.session?.write(bytes)
    dyno.session?.end()
    assert.deepEqual(await dyno.exited, {status: 0})
    assert.ok(output.stdout().equals(bytes))
    assert.ok(output.stderr().equals(bytes))
  })

  check('output that came before anybody listened is not lost, nor is it by a slow listener', async ({start}) => {
    for (const attach of [{tty: false}, {tty: true, columns: 80, rows: 24}] as const) {
      const dyno = await start('i=0; while [ $i -lt 30000 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done; echo end', {}, {attach})
      await new Promise(resolve => setTimeout(resolve, 50))
      let text = ''
      dyno.session?.onOutput(async chunk => {
        text += chunk.toString()
        await new Promise(resolve => setTimeout(resolve, text.length < 200_000 ? 30 : 1))
      })
      assert.deepEqual(await dyno.exited, {status: 0})
      assert.equal(text.replaceAll('\r', ''), '0123456789012345678901234567890123456789\n'.repeat(30_000) + 'end\n')
    }
  })

  check('a terminal has its size, tells a new one, and passes Ctrl-C on', async ({start, collect}) => {
    const dyno = await start('test -t 0 && test -t 1 && stty size; trap "stty size; echo resized" WINCH; echo ready; while :; do sleep 0.02; done', {}, {
      attach: {tty: true, columns: 91, rows: 33}, env: {PATH: process.env.PATH ?? '', TERM: 'xterm'},
    })
    const output = collect(dyno)
    await eventually(() => /33 91\r\nready/.test(output.stdout().toString()))
    dyno.session?.resize(120, 40)
    await eventually(() => /40 120\r\nresized/.test(output.stdout().toString()))
    await dyno.session?.write(Buffer.from([3]))
    assert.deepEqual(await dyno.exited, {status: 130})
  })

  check('a shell in a terminal ends with the end of input, with everything that it started', async ({start, collect}) => {
    const dyno = await start('bash', {}, {attach: {tty: true, columns: 80, rows: 24}, env: {PATH: process.env.PATH ?? '', TERM: 'xterm', PS1: '> '}})
    const output = collect(dyno)
    await dyno.session?.write(Buffer.from('sleep 300 & echo pid=$!\n'))
    await eventually(() => /pid=\d+/.test(output.stdout().toString()))
    await dyno.session?.write(Buffer.from('exit 7\n'))
    assert.deepEqual(await dyno.exited, {status: 7})
    const pid = Number(/pid=(\d+)/.exec(output.stdout().toString())?.[1])
    await eventually(() => !isAlive(pid))
  })

  check('a signal goes to a session too', async ({start, collect}) => {
    const dyno = await start('echo ready; exec sleep 300', {}, {attach: {tty: false}})
    const output = collect(dyno)
    await eventually(() => output.stdout().length > 0)
    dyno.signal('SIGINT')
    assert.deepEqual(await dyno.exited, {status: 130})
  })

  check('another runner finds what runs, what ended, and its output', async ({start, restart, all, until}) => {
    const running = await start('echo first; while ! test -e go; do sleep 0.02; done; exit 5', {}, {port: 4321})
    const ended = await start('echo last words; exit 9')
    await until(running, /first/)
    await ended.exited
    const found = new Map((await (await restart()).recover()).map(dyno => [dyno.id, dyno]))
    assert.equal(found.size, 2)
    const [again, past] = [found.get(running.id), found.get(ended.id)]
    assert.ok(again && past)
    assert.deepEqual([again.appId, again.name, again.port, again.startedAt], [running.appId, running.name, 4321, running.startedAt])
    assert.deepEqual(await past.exited, {status: 9})
    assert.equal(await all(past), 'last words\n')
    again.signal('SIGTERM')
    assert.deepEqual(await again.exited, {status: 143})
    assert.equal(await all(again), 'first\n')
  })

  check('a dyno that ends by itself tells whoever found it', async ({start, restart}) => {
    const dyno = await start('sleep 0.3; exit 5')
    const [found] = await (await restart()).recover()
    assert.equal(found?.id, dyno.id)
    const began = Date.now()
    assert.deepEqual(await found?.exited, {status: 5})
    assert.ok(Date.now() - began < 900, 'noticed by its file, not by the look once a second')
  })

  check('an attached dyno does not outlive its platform', async ({start, restart}) => {
    const dyno = await start('echo $$; exec sleep 300', {}, {attach: {tty: false}})
    const [found] = await (await restart()).recover()
    assert.equal(found?.session, null)
    assert.deepEqual(await found?.exited, {status: 137})
    await dyno.exited
  })

  check('it says what works here', async ({runner}) => {
    for (const {name: what, detail} of await runner.check()) assert.ok(what.length > 0 && detail.length > 0)
  })
}

/** The part of it that depends on how a dyno gets a file system of its own. */
export function fileSystemContract(name: string, open: OpenRunner) {
  const check = checkOf(name, open)

  check('what runs in a running dyno sees and changes its files, and ends with it', async ({start, all, until}) => {
    const host = await start('echo mine >made; echo ready; until [ -s other ]; do sleep 0.01; done; cat other; exec sleep 300', {file: 'slug'})
    await until(host, /ready/)
    const guest = await start('cat file made; echo yours >other; sleep 300', 'none', {within: host.id})
    assert.equal(await until(guest, /mine/), 'slugmine\n')
    await until(host, /yours/)
    host.signal('SIGKILL')
    await host.exited
    assert.equal((await guest.exited).status, 137)
    await guest.discard()
    assert.match(await all(host), /yours/)
    await assert.rejects(start('true', 'none', {within: host.id}), /is not running/)
  })

  check('a dyno runs its command in its slug, and its status and output are kept', async ({start, all}) => {
    const dyno = await start('cat greeting; echo to stderr >&2; exit 3', {greeting: 'hello\n'})
    assert.deepEqual(await dyno.exited, {status: 3})
    assert.equal(await all(dyno), 'hello\nto stderr\n')
  })

  check('what one dyno writes neither its slug nor another dyno sees', async ({start, all, slug}) => {
    const tree = await slug({file: 'original', 'sub/other': 'kept'})
    const first = await start('echo changed >file; rm sub/other; echo new >new; cat file; ls', tree)
    assert.equal(await all(first), 'changed\nfile\nnew\nsub\n')
    const second = await start('cat file sub/other; ls', tree)
    assert.equal(await all(second), 'originalkeptfile\nsub\n')
    assert.equal(await readFile(join(tree, 'file'), 'utf8'), 'original')
  })

  check('a signal reaches every process of it, and its status says which one', async ({start, all, until}) => {
    const dyno = await start('(trap "echo child got it; exit 0" TERM; echo ready; while :; do sleep 0.05; done) & wait')
    await until(dyno, /ready/)
    dyno.signal('SIGTERM')
    assert.deepEqual(await dyno.exited, {status: 143})
    assert.match(await all(dyno), /child got it/)
  })

  check('after discard there is nothing of it any more', async ({start, restart}) => {
    const dyno = await start('mkdir -p deep/er; chmod 500 deep; echo hi')
    await dyno.exited
    await dyno.discard()
    assert.deepEqual(await (await restart()).recover(), [])
  })
}

interface Trial {
  runner: Runner
  spec: (command: string) => DynoSpec
  slug: (files: Record<string, string>) => Promise<string>
  start: (command: string, files?: Record<string, string> | string, changes?: Partial<DynoSpec>) => Promise<RunningDyno>
  restart: () => Promise<Runner>
  /** All that it wrote, once it ended. */
  all: (dyno: RunningDyno) => Promise<string>
  /** What it wrote up to a match. */
  until: (dyno: RunningDyno, pattern: RegExp) => Promise<string>
  collect: (dyno: RunningDyno) => {stdout: () => Buffer; stderr: () => Buffer}
}

async function makeTrial(t: TestContext, open: OpenRunner): Promise<Trial> {
  const runners: Runner[] = []
  // Dynos keep no platform alive: its listener does.
  const listener = setInterval(() => {}, 60_000)
  // Before the folder goes: what is done after a test is done in this order.
  t.after(async () => {
    await endAll(await openNext())
    for (const runner of runners) await runner.close()
    clearInterval(listener)
  })
  const folder = await temporaryFolder(t)
  const openNext = async () => {
    const runner = await open(join(folder, 'home'))
    runners.push(runner)
    return runner
  }
  const runner = await openNext()
  const slug = (files: Record<string, string>) => makeSlug(join(folder, randomUUID()), files)
  const spec = (command: string): DynoSpec => ({
    id: randomUUID(), appId: randomUUID(), name: 'web.1', command, slug: folder, env: {PATH: process.env.PATH ?? ''}, port: null, memoryMb: 512, attach: null,
  })
  return {
    runner, spec, slug, restart: openNext, all: readAll, until: readUntil, collect,
    async start(command, files = {}, changes = {}) {
      const tree = typeof files === 'string' ? files : await slug(files)
      const port = changes.port ? {PORT: String(changes.port)} : {}
      const wanted = {...spec(command), slug: tree, ...changes}
      return runner.start({...wanted, env: {...wanted.env, ...port}})
    },
  }
}

async function endAll(runner: Runner) {
  for (const dyno of await runner.recover()) {
    dyno.signal('SIGKILL')
    await dyno.exited
    await dyno.discard()
  }
}

async function makeSlug(tree: string, files: Record<string, string>): Promise<string> {
  await mkdir(tree)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(tree, name, '..'), {recursive: true})
    await writeFile(join(tree, name), content)
  }
  return tree
}

const readAll = (dyno: RunningDyno) => readUntil(dyno, /$^/)

async function readUntil(dyno: RunningDyno, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const {chunk} of dyno.output(0, AbortSignal.timeout(10_000))) {
    text += chunk.toString()
    if (pattern.test(text)) break
  }
  return text
}

function collect(dyno: RunningDyno) {
  const chunks = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  dyno.session?.onOutput((chunk, stream) => void chunks[stream].push(chunk))
  return {stdout: () => Buffer.concat(chunks.stdout), stderr: () => Buffer.concat(chunks.stderr)}
}

/** Waits for what has no event; fails after ten seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds()); await new Promise(resolve => setTimeout(resolve, 5))) {
    assert.ok(Date.now() < end, `never came true: ${holds.toString()}`)
  }
}
