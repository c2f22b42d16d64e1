// The main job on a real platform, by its own protocols alone: create, push, ask, configure, scale, read logs, roll back,
// run, survive, destroy.
import assert from 'node:assert/strict'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {PlatformProcess, Reply} from '../support/platform.js'

import {isAlive} from '../../src/platform/world/processes.js'
import {cleanup} from '../support/cleanup.js'
import {temporaryFolder} from '../support/folder.js'
import {GitClient} from '../support/git-client.js'
import {startPlatform} from '../support/platform.js'
import {until} from '../support/until.js'

const server = (answer: string) => `
const {createServer} = require('node:http')
const {writeFileSync} = require('node:fs')
writeFileSync('written-by-' + process.env.DYNO, 'x')
createServer((request, response) => {
  console.log('asked for ' + request.url)
  response.end(JSON.stringify({answer: ${JSON.stringify(answer)}, greeting: process.env.GREETING ?? null, dyno: process.env.DYNO, pid: process.pid, files: require('node:fs').readdirSync('.').sort()}))
}).listen(process.env.PORT)`

const context = cleanup({after})
let home: string
let platform: PlatformProcess
let git: GitClient
before(async () => {
  home = await temporaryFolder(context)
  platform = await startPlatform(context, home)
  git = await GitClient.create(join(await temporaryFolder(context), 'app'), {
    'Procfile': 'web: node server.js\nworker: sleep 1000\n', 'package.json': '{"name": "demo", "version": "1.0.0"}', 'server.js': server('one'),
  })
})

interface Answer {answer: string; greeting: string | null; dyno: string; pid: number; files: string[]}
const answerOf = (reply: Reply) => reply.body as Answer | undefined
const rows = async <T>(path: string) => (await platform.api('GET', path)).body as T[]
const push = (...args: string[]) => git.run('push', ...args)
const remote = () => `http://dev:${platform.token}@${platform.host}/demo.git`
const logs = async (query: object = {}) => {
  const {logplex_url: url} = (await platform.api('POST', '/apps/demo/log-sessions', {lines: 1500, ...query})).body as {logplex_url: string}
  return (await fetch(url, {headers: {accept: 'text/plain'}})).text()
}

/** Until every web dyno is up with the newest release: till then an older one may answer. */
const settled = async () => {
  const [newest] = (await platform.api('GET', '/apps/demo/releases', undefined, {range: 'version ..; order=desc,max=1'})).body as Array<{version: number}>
  await until(() => rows<{state: string; release: {version: number}}>('/apps/demo/dynos'), dynos =>
    dynos.length > 0 && dynos.every(({state, release}) => state === 'up' && release.version === newest?.version))
}

test('an app is made, with its two first releases and nothing that answers', async () => {
  assert.equal((await platform.api('POST', '/apps', {name: 'demo'})).status, 201)
  assert.deepEqual((await rows<{description: string}>('/apps/demo/releases')).map(({description}) => description), ['Initial release', 'Enable Logplex'])
  assert.deepEqual(await rows('/apps/demo/formation'), [])
  assert.notEqual((await platform.visit('demo')).status, 200)
})

test('a push builds, releases and serves it, telling so in Heroku\'s words', async () => {
  const {status, stderr} = await push(remote(), 'main')
  assert.equal(status, 0, stderr)
  for (const line of ['-----> Building on the Heroku-24 stack', '-----> Launching...', 'Released v3', 'http://demo.localhost:', 'Verifying deploy... done.']) {
    assert.ok(stderr.includes(line), `${line} in\n${stderr}`)
  }
  const answer = answerOf(await until(() => platform.visit('demo'), ({status}) => status === 200))
  assert.deepEqual([answer?.answer, answer?.dyno], ['one', 'web.1'])
  const formation = await rows<{type: string; quantity: number; command: string}>('/apps/demo/formation')
  assert.deepEqual(formation.map(({type, quantity, command}) => [type, quantity, command]).sort(), [['web', 1, 'node server.js'], ['worker', 0, 'sleep 1000']])
})

test('another branch is taken and not deployed', async () => {
  await push(remote(), 'main:refs/heads/side')
  assert.equal((await rows('/apps/demo/releases')).length, 3)
})

test('a config change is a release, and the dynos that come have it', async () => {
  assert.deepEqual((await platform.api('PATCH', '/apps/demo/config-vars', {GREETING: 'hello'})).body, {GREETING: 'hello'})
  await settled()
  assert.equal(answerOf(await platform.visit('demo'))?.greeting, 'hello')
  const [newest] = (await platform.api('GET', '/apps/demo/releases', undefined, {range: 'version ..; order=desc,max=1'})).body as Array<{version: number; description: string; current: boolean}>
  assert.deepEqual([newest?.version, newest?.description, newest?.current], [4, 'Set GREETING config vars', true])
})

test('two dynos share the requests and not their files', async () => {
  const {body} = await platform.api('PATCH', '/apps/demo/formation', {updates: [{type: 'web', quantity: '+1'}]})
  assert.equal((body as Array<{quantity: number}>)[0]?.quantity, 2)
  await until(() => rows<{state: string}>('/apps/demo/dynos'), dynos => dynos.filter(({state}) => state === 'up').length === 2)
  const seen = new Map<string, string[]>()
  await until(() => platform.visit('demo'), reply => {
    const answer = answerOf(reply)
    if (answer) seen.set(answer.dyno, answer.files.filter(file => file.startsWith('written-by')))
    return seen.size === 2
  })
  assert.deepEqual([...seen].sort(), [['web.1', ['written-by-web.1']], ['web.2', ['written-by-web.2']]])
})

test('the log has the dynos, the router and the API, and can be asked for one of them', async () => {
  await platform.visit('demo', '/marked')
  const all = await until(() => logs(), text => text.includes('asked for /marked') && text.includes('path="/marked"'))
  assert.match(all, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00 app\[web\.\d\]: asked for \/marked$/m)
  assert.match(all, / heroku\[router\]: at=info method=GET path="\/marked" host=demo\.localhost request_id=\S+ fwd="\S+" dyno=web\.\d connect=\d+ms service=\d+ms status=200 bytes=\d+ protocol=http/)
  assert.match(all, / app\[api\]: Release v4 created by user dev@example\.com$/m)
  assert.match(all, / app\[api\]: Scaled to web@2:Basic worker@0:Basic by user dev@example\.com$/m)
  assert.match(all, / heroku\[web\.1\]: State changed from starting to up$/m)
  const routed = (await logs({source: 'heroku', dyno: 'router'})).trim().split('\n')
  assert.ok(routed.length > 0 && routed.every(line => line.includes(' heroku[router]: ')), routed.join('\n'))
})

test('a build that fails rejects the push and leaves the app as it was', async () => {
  await git.commit('Break it', {'Procfile': 'web node server.js\n: :\n'})
  const {status, stderr} = await push(remote(), 'main')
  assert.notEqual(status, 0)
  assert.match(stderr, /pre-receive hook declined/)
  assert.equal((await rows('/apps/demo/releases')).length, 4)
  assert.equal(answerOf(await platform.visit('demo'))?.answer, 'one')
})

test('a second deploy replaces the first, and a rollback brings it back with its config', async () => {
  await git.commit('Two', {'Procfile': 'web: node server.js\nworker: sleep 1000\n', 'server.js': server('two')})
  const {status, stderr} = await push(remote(), 'main')
  assert.equal(status, 0, stderr)
  await settled()
  assert.equal(answerOf(await platform.visit('demo'))?.answer, 'two')
  assert.equal((await platform.api('POST', '/apps/demo/releases', {release: 'v3'})).status, 201)
  await settled()
  const back = answerOf(await platform.visit('demo'))
  assert.deepEqual([back?.answer, back?.greeting], ['one', null])
})

test('a detached one-off runs once, with the app\'s code and config, and is gone', async () => {
  const {status, body} = await platform.api('POST', '/apps/demo/dynos', {command: 'ls; echo "end of $DYNO"', attach: false})
  const {name, attach_url: attachUrl} = body as {name: string; attach_url: string | null}
  assert.deepEqual([status, attachUrl], [201, null])
  assert.match(name, /^run\.\d{4}$/)
  const text = await until(() => logs({dyno: name}), lines => lines.includes('Process exited with status 0'))
  assert.ok(text.includes(`app[${name}]: server.js`) && text.includes(`app[${name}]: end of ${name}`), text)
  await until(() => rows<{name: string}>('/apps/demo/dynos'), dynos => !dynos.some(dyno => dyno.name === name))
})

test('dynos outlive a platform that is killed, serve on, and are taken over by the next', async () => {
  await settled()
  const pids = async () => {
    const found = new Map<string, number>()
    await until(() => platform.visit('demo'), reply => {
      const answer = answerOf(reply)
      if (answer) found.set(answer.dyno, answer.pid)
      return found.size === 2
    })
    return [...found].sort()
  }
  const running = await pids()
  await platform.end('SIGKILL')
  assert.deepEqual(running.map(([, pid]) => isAlive(pid)), [true, true])
  platform = await startPlatform(context, home)
  assert.equal((await platform.visit('demo')).status, 200)
  assert.deepEqual(await pids(), running)
})

test('no secret lies in the data folder in clear text', async () => {
  await platform.api('PATCH', '/apps/demo/config-vars', {PASSWORD: 'correct-horse-battery'})
  await until(() => platform.visit('demo'), ({status}) => status === 200)
  const {stdout} = await new GitClient(home).run('grep', '--no-index', '--text', '--files-with-matches', '-e', 'correct-horse-battery', '-e', platform.token, '--', '.')
  assert.deepEqual(stdout.trim().split('\n'), ['client-key'])
})

test('a platform that is told to stop ends its dynos; destroying an app leaves nothing of it', async () => {
  const pid = answerOf(await until(() => platform.visit('demo'), ({status}) => status === 200))?.pid ?? 0
  assert.equal(await platform.end('SIGTERM'), 0)
  assert.equal(isAlive(pid), false)
  assert.equal((await readdir(home)).includes('platform.json'), false)
  platform = await startPlatform(context, home)
  await until(() => platform.visit('demo'), ({status}) => status === 200)
  const {id} = (await platform.api('GET', '/apps/demo')).body as {id: string}
  assert.equal((await platform.api('DELETE', '/apps/demo')).status, 200)
  assert.equal((await platform.api('GET', '/apps/demo')).status, 404)
  assert.equal((await platform.visit('demo')).status, 404)
  const left = (await readdir(home, {recursive: true})).filter(path => path.includes(id))
  assert.deepEqual(left, [])
})
