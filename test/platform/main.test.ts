// The platform as a process: who may start it, what stops it, and what it says when it can't.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readFile, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {test} from 'node:test'

import {openDatabase} from '../../src/platform/store/driver.js'
import {openSqliteStore} from '../../src/platform/store/sqlite.js'
import {cleanup} from '../support/cleanup.js'
import {temporaryFolder} from '../support/folder.js'
import {runPlatform, startPlatform} from '../support/platform.js'
import {appRecord} from '../support/records.js'
import {until} from '../support/until.js'

test('of those that race for a data folder one runs, and the others end quietly', async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  const first = await startPlatform(context, home)
  const others = await Promise.all([1, 2].map(() => runPlatform(home, ['--port', '0'])))
  for (const {code, output} of others) {
    assert.equal(code, 0)
    assert.match(output, /already running/)
  }
  const {body} = await first.api('GET', '/platform/status')
  const {pid, home: told, apps} = body as {pid: number; home: string; apps: number}
  assert.deepEqual([pid, told, apps], [first.child.pid, home, 0])
  assert.deepEqual([(await stat(join(home, 'client-key'))).mode & 0o777, (await stat(join(home, 'vault-key'))).mode & 0o777], [0o600, 0o600])
})

test('nobody reading what it writes is no mistake of its own, and does not keep it from ending', async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  const [hook, told] = [join(home, 'hook.cjs'), join(home, 'told')]
  await writeFile(hook, `process.on('uncaughtExceptionMonitor', error => require('node:fs').appendFileSync(${JSON.stringify(told)}, error.message))`)
  const {child, end} = await startPlatform(context, home, [], {NODE_OPTIONS: `--require ${hook}`})
  child.stdout?.destroy()
  child.stderr?.destroy()
  assert.equal(await end('SIGTERM'), 0)
  await assert.rejects(stat(told))
})

test('a port in use is told by its number, and the data stay as they were', async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  const taken = createServer().listen(0, '127.0.0.1')
  context.after(() => taken.close())
  await new Promise(resolve => taken.once('listening', resolve))
  const {port} = taken.address() as AddressInfo
  const {code, output} = await runPlatform(home, ['--port', String(port)])
  assert.equal(code, 1)
  assert.match(output, new RegExp(`port ${port} of 127\\.0\\.0\\.1 is taken by another program.*--port`))
  assert.equal((await readdir(home)).includes('platform.json'), false)
})

test('what it can\'t take is refused with the reason and the exit status', async t => {
  const context = cleanup(t)
  const newer = await temporaryFolder(context)
  const file = join(newer, 'hokku.db')
  await openSqliteStore({file}).close()
  const database = openDatabase(file)
  database.prepare('insert into migrations (version, name, applied_at) values (99, ?, ?)').run(['from the future', 'later'])
  database.close()
  const broken = await temporaryFolder(context)
  await writeFile(join(broken, 'hokku.db'), 'These are not the tables you are looking for.\n'.repeat(50))
  const before = await readFile(file)

  const rows: Array<[home: string, args: string[], code: number, words: RegExp]> = [
    [newer, [], 1, /written by a newer version of hokku.*Nothing was changed/],
    [broken, [], 1, /hokku\.db can't be opened: file is not a database/],
    [newer, ['--port', 'abc'], 2, /abc is not a port/],
    [newer, ['--colour'], 2, /--colour/],
    [await temporaryFolder(context), ['--host', '192.0.2.1', '--port', '0'], 1, /192\.0\.2\.1 is no address of this machine/],
  ]
  await Promise.all(rows.map(async ([home, args, code, words]) => {
    const ended = await runPlatform(home, args)
    assert.match(ended.output, words)
    assert.equal(ended.code, code, ended.output)
    assert.doesNotMatch(ended.output, /^ {4}at /m)
  }))
  assert.deepEqual(await readFile(file), before)
  assert.match(await readFile(join(broken, 'hokku.db'), 'utf8'), /^These are not/)
})

test('whom a space lets in is known before anybody comes, also when it starts again', async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  const first = await startPlatform(context, home)
  await first.api('POST', '/teams', {name: 'crew'})
  await first.api('POST', '/spaces', {name: 'den', team: 'crew'})
  await first.api('POST', '/teams/apps', {name: 'guest', space: 'den'})
  assert.equal((await first.visit('guest')).status, 502)
  assert.equal((await first.api('PUT', '/spaces/den/inbound-ruleset', {rules: [{action: 'allow', source: '192.0.2.0/24'}]})).status, 201)
  assert.equal((await first.visit('guest')).status, 403)
  await first.end('SIGTERM')
  const second = await startPlatform(context, home)
  assert.equal((await second.visit('guest')).status, 403)
  await second.api('PUT', '/spaces/den/inbound-ruleset', {rules: [{action: 'allow', source: '127.0.0.1/32'}]})
  assert.equal((await second.visit('guest')).status, 502)
})

test('a row that is damaged takes nothing else down, at the start neither', async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  const store = openSqliteStore({file: join(home, 'hokku.db')})
  const app = await store.apps.insert(appRecord({name: 'broken'}))
  await store.close()
  const database = openDatabase(join(home, 'hokku.db'))
  database.prepare('update apps set buildpacks = ? where id = ?').run(['["hero', app.id])
  database.close()
  const platform = await startPlatform(context, home)
  assert.equal((await platform.api('POST', '/apps', {name: 'whole'})).status, 201)
  assert.deepEqual(((await platform.api('GET', '/apps')).body as Array<{name: string}>).map(({name}) => name), ['whole'])
  const {status, body} = await platform.api('GET', '/apps/broken')
  assert.equal(status, 503)
  assert.match((body as {message: string}).message, new RegExp(`Row ${app.id} of apps can't be read.*The rest is unharmed`))
  assert.match(platform.written(), new RegExp(`Row ${app.id} of apps can't be read`))
})

const mayMount = process.platform === 'linux' && process.getuid?.() === 0
test('a full disk is told, loses nothing, and is forgotten once there is room', {skip: mayMount ? false : 'only root may mount a small disk'}, async t => {
  const context = cleanup(t)
  const home = await temporaryFolder(context)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', home], {stdio: 'pipe'})
  } catch {
    return t.skip('this machine lets nobody mount a small disk')
  }
  context.after(() => execFileSync('umount', ['--lazy', home]))
  const platform = await startPlatform(context, home)
  await platform.api('POST', '/apps', {name: 'demo'})
  await platform.api('PATCH', '/apps/demo/config-vars', {KEPT: 'yes'})
  execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0/ballast" bs=64k 2>/dev/null; true', home])
  const big = 'x'.repeat(60_000)
  const refused = await until(() => platform.api('PATCH', '/apps/demo/config-vars', {BIG: `${big.slice(8)}${String(Math.random()).slice(2, 8)}`}), ({status}) => status !== 200)
  assert.equal(refused.status, 503, refused.text + platform.written())
  assert.match((refused.body as {message: string}).message, /disk of the platform is full: nothing was changed/)
  await rm(join(home, 'ballast'))
  const config = (await platform.api('GET', '/apps/demo/config-vars')).body as Record<string, string>
  assert.equal(config['KEPT'], 'yes')
  assert.equal((await platform.api('PATCH', '/apps/demo/config-vars', {AFTER: 'room'})).status, 200)
  const releases = (await platform.api('GET', '/apps/demo/releases')).body as Array<{version: number}>
  assert.deepEqual(releases.map(({version}) => version), releases.map((_, index) => index + 1))
  // With the disk full it can still be stopped; what it then can't start with, it says.
  execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0/ballast" bs=4k 2>/dev/null; true', home])
  const code = await platform.end('SIGTERM')
  assert.ok(code === 0 || /disk of .* is full/.test(platform.written()), platform.written())
  await rm(join(home, 'ballast'))
  const next = await startPlatform(context, home)
  assert.deepEqual((await next.api('GET', '/apps/demo/config-vars')).body, {...config, AFTER: 'room'})
})
