import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {ChildProcess} from 'node:child_process'
import type {ApiServer} from '../support/api-server.js'

import {events, refusal, startApiServer} from '../support/api-server.js'
import {makeInstallation, source} from '../support/installation.js'
import {typeIn} from '../support/terminal.js'

let root = ''
let api: ApiServer

before(async () => {
  root = await makeInstallation()
  api = await startApiServer({
    'GET /account': {email: 'me@example.com', id: '1'},
    'GET /regions': [{id: '1', name: 'us', description: 'United States', private_capable: false}],
    'GET /apps/my-app/config-vars': Object.fromEntries(Array.from({length: 20_000}, (_, at) => [`KEY_${at}`, 'x'.repeat(20)])),
    'GET /apps/my-app': {name: 'my-app', generation: {name: 'cedar'}},
    'POST /apps/my-app/log-sessions': {logplex_url: '$BASE/stream'},
    'GET /stream': events('2026-01-02T03:04:05.000000+00:00 app[web.1]: hello'),
    'GET /apps/missing': refusal(404, 'not_found', "Couldn't find that app."),
  })
})
after(async () => {
  await api.close()
  rmSync(root, {recursive: true, force: true})
})

const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {version: string}
const userAgent = `hokku/${manifest.version} ${process.platform}-${process.arch} node-${process.version}`

for (const words of ['--version', 'version']) {
  test(`$ hokku ${words}`, async () => assert.deepEqual(await run([words], {HEROKU_HOST: '', HEROKU_API_KEY: ''}), {stdout: `${userAgent}\n`, stderr: '', exit: 0}))
}

test('a command asks the API and prints', async () => {
  assert.deepEqual(await run(['whoami']), {stdout: 'me@example.com\n', stderr: ' ›   Warning: HEROKU_API_KEY is set\n', exit: 0})
})

test('a topic and its command may be two words', async () => {
  assert.equal((await run(['auth', 'whoami'])).stdout, 'me@example.com\n')
})

test('--json prints JSON and nothing else', async () => {
  const {stdout} = await run(['regions', '--json'])
  assert.equal((JSON.parse(stdout) as Array<{name: string}>)[0]?.name, 'us')
})

test('the official words for an unknown command', async () => {
  const {stdout, stderr, exit} = await run(['nosuchcommand', '-x'])
  assert.deepEqual({stdout, stderr, exit}, {
    stdout: '', stderr: ' ›   Warning: nosuchcommand is not a hokku command.\n ›   Error: Run hokku help for a list of available commands.\n', exit: 127,
  })
  assert.match((await run(['config:nosuch'])).stderr, /Run hokku help config for a list/)
})

test('an unknown flag is told of with the usage, on stderr', async () => {
  const {stdout, stderr, exit} = await run(['regions', '--nope'])
  assert.equal(stdout, '')
  assert.match(stderr, /^ › {3}Error: Nonexistent flag: --nope\n › {3}See more help with --help\n\nUSAGE\n {2}\$ hokku regions/)
  assert.equal(exit, 2)
})

test('what the API refuses has an id and exit code 2', async () => {
  const {stderr, exit} = await run(['maintenance', '-a', 'missing'])
  assert.deepEqual({stderr, exit}, {stderr: " ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found\n", exit: 2})
})

test('help lists topics and commands, with the official words for them', async () => {
  const {stdout, exit} = await run(['help'])
  assert.match(stdout, /USAGE\n {2}\$ hokku \[COMMAND\]/)
  assert.match(stdout, /^ {2}apps\s+manage apps on Heroku$/m)
  assert.equal(exit, 0)
  const {stdout: ofTopic} = await run(['help', 'ps'])
  assert.match(ofTopic, /ps:scale\s+scale dyno quantity up or down/)
  assert.equal((await run(['ps:scale', '--help'])).stdout, (await run(['help', 'ps:scale'])).stdout)
})

test('help that is answered at once is what oclif would print', async () => {
  const {stdout} = await run(['help'])
  // Under DEBUG all takes oclif's way.
  assert.equal(stdout, (await run(['help'], {DEBUG: 'nothing'})).stdout)
  for (const words of [[], ['--help']]) assert.equal((await run(words)).stdout, stdout)
})

for (const columns of [80, 132]) {
  test(`so it is in a window of ${columns} columns`, async () => {
    const shown = async (env: Record<string, string>) => (await typeIn(root, ['help'], [], {HOME: root, ...env}, columns)).text
    assert.equal(await shown({}), await shown({DEBUG: 'nothing'}))
  })
}

test('help --json describes commands', async () => {
  const all = JSON.parse((await run(['help', '--json'])).stdout) as Array<{id: string}>
  assert.ok(all.some(({id}) => id === 'apps:create'))
  const one = JSON.parse((await run(['help', 'ps', 'scale', '--json'])).stdout) as {id: string; flags: Record<string, {char: string; required: boolean}>}
  assert.equal(one.id, 'ps:scale')
  assert.deepEqual([one.flags.app?.char, one.flags.app?.required], ['a', true])
  assert.equal((await run(['help', 'nope', '--json'])).exit, 2)
})

test('help shows which app the git remote stands for', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'hokku-cwd-'))
  mkdirSync(join(cwd, '.git'))
  writeFileSync(join(cwd, '.git/HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(cwd, '.git/config'), `[remote "heroku"]\n\turl = ${api.url.replace('http:', 'https:')}/from-remote.git\n`)
  const {stdout} = await run(['ps', '--help'], {}, cwd)
  rmSync(cwd, {recursive: true})
  assert.match(stdout, /\[default: from-remote, env: HEROKU_APP\]/)
})

test('a reader that goes away is no error', async () => {
  const child = start(['config', '-a', 'my-app'])
  child.stdout?.once('data', () => child.stdout?.destroy())
  const {stderr, exit} = await ended(child)
  assert.deepEqual({stderr, exit}, {stderr: '', exit: 0})
})

test('Ctrl-C ends a tail with 130 and not a word', {timeout: 20_000}, async () => {
  const child = start(['logs', '--tail', '-a', 'my-app'])
  child.stdout?.once('data', () => child.kill('SIGINT'))
  const {stdout, stderr, exit} = await ended(child)
  assert.deepEqual({stderr, exit}, {stderr: '', exit: 130})
  assert.match(stdout, /app\[web\.1\]: hello/)
})

test('compiled code is kept in the cache folder where the build has left none, and is taken from there', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'hokku-cache-'))
  const env = {XDG_CACHE_HOME: cache}
  await run(['whoami'], env)
  const kept = () => readdirSync(cache, {recursive: true}).map(String).filter(file => /cli-\d+/.test(file))
  const [file] = kept()
  assert.equal(kept().length, 1)
  writeFileSync(join(cache, file ?? ''), 'not compiled code')
  assert.equal((await run(['whoami'], env)).stdout, 'me@example.com\n')
  assert.notEqual(readFileSync(join(cache, file ?? ''), 'latin1'), 'not compiled code')
  rmSync(cache, {recursive: true})
})

test('without a build it says what to do', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'hokku-bare-'))
  cpSync(join(source, 'bin'), join(bare, 'bin'), {recursive: true})
  const {stderr, exit} = await ended(start(['apps'], {}, bare, bare))
  rmSync(bare, {recursive: true})
  assert.deepEqual({stderr, exit}, {stderr: '    Error: Hokku is not built here yet. Run `npm run build`.\n', exit: 1})
})

test('a command loads nothing that only others need', async () => {
  const listing = join(root, 'listing.cjs')
  writeFileSync(listing, "process.on('exit', () => console.error(JSON.stringify([...Object.keys(require.cache), ...process.moduleLoadList])))")
  const {stderr} = await run(['regions'], {NODE_OPTIONS: `--require ${listing}`})
  const loaded = JSON.parse(stderr) as string[]
  assert.deepEqual(loaded.filter(name => name.startsWith(root)).map(name => name.slice(root.length + 1)).sort(), ['bin/run.js', 'listing.cjs'])
  assert.deepEqual(loaded.filter(name => /undici|child_process|webcrypto|node_modules/.test(name)), [])
})

const run = (words: string[], env: Record<string, string> = {}, cwd = tmpdir()) => ended(start(words, env, cwd))

function start(words: string[], env: Record<string, string> = {}, cwd = tmpdir(), home = root): ChildProcess {
  return spawn(process.execPath, [join(home, 'bin/run.js'), ...words], {
    cwd,
    env: {PATH: process.env.PATH, HOME: root, XDG_CACHE_HOME: join(root, 'cache'), HOKKU_HOME: join(root, 'data'), HEROKU_HOST: api.url, HEROKU_API_KEY: 'key', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ended(child: ChildProcess): Promise<{stdout: string; stderr: string; exit: number | null}> {
  const text = {stdout: '', stderr: ''}
  child.stdout?.on('data', part => (text.stdout += String(part)))
  child.stderr?.on('data', part => (text.stderr += String(part)))
  const exit = await new Promise<number | null>(resolve => child.on('close', resolve))
  return {...text, exit}
}
