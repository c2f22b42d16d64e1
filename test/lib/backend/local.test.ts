import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

import {isAlive, localAddress, readPlatformFile} from '../../../src/lib/backend/local-address.js'
import {ensurePlatform} from '../../../src/lib/backend/local.js'

const self = fileURLToPath(import.meta.url)

/** As much of a platform as its client sees: it takes a while, listens, tells where, and notes that it ran. */
const program = `
const {appendFileSync, writeFileSync} = require('node:fs')
const {createServer} = require('node:net')
const home = process.env.HOKKU_HOME
appendFileSync(home + '/runs', process.pid + '\\n')
console.log('key: ' + process.env.HEROKU_API_KEY)
setTimeout(() => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const {port} = server.address()
    writeFileSync(home + '/platform.json', JSON.stringify({pid: process.pid, port, host: '127.0.0.1', url: 'http://127.0.0.1:' + port, version: '0'}))
  })
}, 200)
`

if (process.argv[2] === 'child') await start(process.argv[3] ?? '')
else {
  test('however many commands want it, one platform is started', {timeout: 30_000}, async t => {
    const home = folder(t, program)
    const ports = await Promise.all(Array.from({length: 3}, () => childStart(home)))
    const runs = readFileSync(join(home, 'runs'), 'utf8').trim().split('\n')
    t.after(() => runs.forEach(pid => process.kill(Number(pid), 'SIGKILL')))
    assert.equal(runs.length, 1)
    assert.equal(new Set(ports).size, 1)
  })

  test('within one command too; and who comes later finds it', async t => {
    const home = folder(t, program)
    const [first, second] = await Promise.all([start(home), start(home)])
    t.after(() => process.kill(first.platform.pid, 'SIGKILL'))
    assert.equal(first.platform.port, second.platform.port)
    assert.deepEqual([first.isNew, second.isNew], [true, false])
    assert.equal((await start(home)).isNew, false)
    assert.deepEqual(localAddress({HOKKU_HOME: home}), {host: '127.0.0.1', port: first.platform.port})
  })

  test('a person’s key at another platform is none of its business', async t => {
    const home = folder(t, program)
    const {platform} = await start(home, {HEROKU_API_KEY: 'secret'})
    t.after(() => process.kill(platform.pid, 'SIGKILL'))
    assert.match(readFileSync(join(home, 'platform.log'), 'utf8'), /key: undefined/)
  })

  test('a platform that ends at once is told of with the end of its log, and how to help', async t => {
    const home = folder(t, "console.error('Error: listen EADDRINUSE: address already in use 127.0.0.1:5750'); process.exit(3)")
    writeFileSync(join(home, 'platform.log'), 'an old line\n')
    await assert.rejects(start(home), (error: Error) => {
      assert.match(error.message, /ended while it started \(exit code 3\)/)
      assert.match(error.message, /EADDRINUSE/)
      assert.match(error.message, /Port \d+ is taken/)
      assert.doesNotMatch(error.message, /an old line/)
      return true
    })
    assert.throws(() => readFileSync(join(home, 'start.lock')), {code: 'ENOENT'})
  })

  test('what a dead process has left behind is no obstacle', async t => {
    const home = folder(t, program)
    const dead = await endedPid()
    writeFileSync(join(home, 'start.lock'), String(dead))
    writeFileSync(join(home, 'platform.json'), JSON.stringify({pid: dead, port: 1, host: '127.0.0.1', url: 'http://127.0.0.1:1', version: '0'}))
    assert.equal(readPlatformFile({HOKKU_HOME: home}), undefined)
    const {platform, isNew} = await start(home)
    t.after(() => process.kill(platform.pid, 'SIGKILL'))
    assert.ok(isNew && platform.port > 1)
  })

  test('a damaged platform.json is none, and then the wanted port is said', t => {
    const home = folder(t, '')
    writeFileSync(join(home, 'platform.json'), '{"pid":')
    assert.equal(readPlatformFile({HOKKU_HOME: home}), undefined)
    assert.deepEqual(localAddress({HOKKU_HOME: home, HOKKU_PORT: '6000'}), {host: '127.0.0.1', port: 6000})
    assert.deepEqual(localAddress({HOKKU_HOME: home, HOKKU_PORT: 'nonsense'}), {host: '127.0.0.1', port: 5750})
  })
}

async function start(home: string, env: Record<string, string> = {}) {
  const started = await ensurePlatform({
    env: {PATH: process.env.PATH, HOKKU_HOME: home, ...env},
    program: join(home, 'program.cjs'),
    signal: AbortSignal.timeout(20_000),
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, {signal}),
  })
  if (process.argv[2] === 'child') process.stdout.write(`port ${started.platform.port}\n`)
  return started
}

function childStart(home: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', self, 'child', home], {stdio: ['ignore', 'pipe', 'inherit']})
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', part => (text += String(part)))
    child.on('close', code => {
      const port = /port (\d+)/.exec(text)?.[1]
      if (code === 0 && port) resolve(port)
      else reject(new Error(`exit ${code}: ${text}`))
    })
  })
}

function folder(t: {after(work: () => void): void}, text: string): string {
  const home = join(mkdtempSync(join(tmpdir(), 'hokku-local-')), 'data')
  mkdirSync(home)
  writeFileSync(join(home, 'program.cjs'), text)
  t.after(() => rmSync(join(home, '..'), {recursive: true, force: true}))
  return home
}

async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'])
  await new Promise(resolve => child.on('exit', resolve))
  const {pid = 0} = child
  assert.ok(!isAlive(pid))
  return pid
}
