import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import {makeInstallation} from '../support/installation.js'
import {serveRegistry} from '../support/npm-registry.js'
import {runProgram} from '../support/transcript.js'

const manifest = {name: '@heroku-cli/plugin-greeting', version: '1.2.3', main: 'index.js', oclif: {commands: './commands'}}
const files = {
  'index.js': '',
  'commands/greet.js': `module.exports = class Greet {
    static description = 'greet somebody'
    static args = {}
    static flags = {}
    static aliases = []
    static run(argv) { console.log('hello ' + argv.join(' ')) }
  }`,
}

let root = ''
let home = ''
let registry = ''
const over: Array<() => unknown> = []

before(async () => {
  root = await makeInstallation()
  home = mkdtempSync(join(tmpdir(), 'plugins-'))
  registry = await serveRegistry({after: work => void over.push(work as () => unknown)}, [{manifest, files}, {manifest: {name: 'plain', version: '1.0.0'}, files: {'index.js': ''}}])
})
after(async () => {
  for (const work of over) await work()
  for (const folder of [root, home]) rmSync(folder, {recursive: true, force: true})
})

async function hokku(line: string, input = '', more: Record<string, string> = {}): Promise<{stdout: string; stderr: string; exit: number}> {
  const env = {PATH: process.env.PATH ?? '', HOME: home, HOKKU_NPM_REGISTRY: registry, HOKKU_CONTEXT: 'local', ...more}
  const {exit, stderr, stdout} = await runProgram(process.execPath, [join(root, 'bin/run.js'), ...line.split(' ')], {env, cwd: home, input})
  return {stdout, stderr, exit}
}

test("a plugin's commands come and go with it", {timeout: 120_000}, async () => {
  assert.deepEqual(await hokku('plugins'), {stdout: 'No plugins installed.\n', stderr: '', exit: 0})
  assert.deepEqual(await hokku('plugins:install greeting'), {stdout: '', stderr: 'hokku: Installing plugin greeting@latest... installed v1.2.3\n', exit: 0})
  assert.deepEqual(await hokku('plugins'), {stdout: 'greeting 1.2.3\n', stderr: '', exit: 0})
  assert.deepEqual(await hokku('greet bob'), {stdout: 'hello bob\n', stderr: '', exit: 0})
  assert.match((await hokku('help greet')).stdout, /greet somebody/)
  assert.deepEqual(await hokku('which greet'), {stdout: 'greet\n\nplugin: @heroku-cli/plugin-greeting\n', stderr: '', exit: 0})
  assert.match((await hokku('commands --columns id,type')).stdout, /│ greet +│ user │/)
  assert.match((await hokku('plugins:inspect greeting')).stdout, /^└─ @heroku-cli\/plugin-greeting\n {3}├─ version 1\.2\.3\n[^]*└─ greet\n/)
  assert.equal((await hokku('plugins:update')).stderr, 'hokku: Updating plugins... done\n')
  assert.equal((await hokku('plugins:uninstall greeting')).stderr, 'hokku: Uninstalling greeting... done\n')
  assert.equal((await hokku('greet bob')).exit, 127)
})

test('a folder is linked, used as it is, and forgotten', {timeout: 60_000}, async () => {
  const folder = join(home, 'mine')
  mkdirSync(join(folder, 'commands'), {recursive: true})
  for (const [name, text] of Object.entries({...files, 'package.json': JSON.stringify(manifest)})) writeFileSync(join(folder, name), text)
  const linked = await hokku('plugins:link mine')
  assert.match(linked.stderr, /^hokku: Linking plugin .*mine\.\.\. done\n ›   Warning: No lockfile found/)
  assert.equal((await hokku('plugins')).stdout, `greeting 1.2.3 (link) ${folder}\n`)
  assert.equal((await hokku('greet you')).stdout, 'hello you\n')
  assert.deepEqual(await hokku('plugins:reset'), {stdout: 'Found 1 plugins:\n- @heroku-cli/plugin-greeting 1.2.3 (link)\n✅ Unlinked @heroku-cli/plugin-greeting\n', stderr: '', exit: 0})
})

test('what is no plugin, or is nowhere, is refused, and leaves nothing behind', {timeout: 60_000}, async () => {
  assert.match((await hokku('plugins:install plain')).stderr, /failed\n ›   Error: plain is no plugin/)
  assert.deepEqual(await hokku('plugins:install nosuch'), {stdout: '', stderr: 'hokku: Installing plugin nosuch@latest... failed\n ›   Error: nosuch does not exist in the registry.\n', exit: 2})
  assert.deepEqual(await hokku('plugins:uninstall nosuch'), {stdout: '', stderr: ' ›   Error: nosuch is not installed\n', exit: 2})
  assert.deepEqual(await hokku('plugins:inspect nosuch'), {stdout: '', stderr: '    Error: nosuch not installed\n', exit: 1})
  assert.equal((await hokku('plugins:link /nosuch')).exit, 2)
  assert.equal((await hokku('plugins')).stdout, 'No plugins installed.\n')
})

test('-h is help where the flag is there', async () => {
  assert.match((await hokku('plugins:install -h')).stdout, /USAGE\n {2}\$ hokku plugins:install/)
})

test('help tells of commands, topics and what is beneath them', async () => {
  assert.match((await hokku('help')).stdout, /TOPICS\n[^]*COMMANDS\n/)
  assert.match((await hokku('help apps')).stdout, /USAGE\n {2}\$ hokku apps/)
  assert.match((await hokku('help regions')).stdout, /--common/)
  assert.deepEqual(await hokku('help nosuch'), {stdout: '', stderr: ' ›   Error: Command nosuch not found.\n', exit: 2})
  assert.equal((JSON.parse((await hokku('help regions --json')).stdout) as {id: string}).id, 'regions')
})

test('a session runs line after line with the flags that are set', async () => {
  const {exit, stderr, stdout} = await hokku('repl', 'set app other\nset\ncontexts:use nosuch\nversion\nautocomplete:options "hokku members:set --role="\nunset app\nhistory\nexit\nversion\n')
  assert.match(stdout, /^setting --app to other\n {2}Flag {3}Value\n[^]*hokku\/\S+ .*\nadmin\n[^]*unsetting --app\nset app other\nset\n[^]*history\n$/)
  assert.match(stderr, /nosuch/)
  assert.equal(exit, 0)
})

test('a session goes on after a command that failed, in strict mode it ends there', async () => {
  const lines = 'contexts:use nosuch\nversion\n'
  const [usual, strict] = [await hokku('repl', lines), await hokku('repl', lines, {HOKKU_STRICT: '1'})]
  assert.match(usual.stdout, /hokku\/\S+ /)
  assert.doesNotMatch(strict.stdout, /hokku\//)
  assert.equal(usual.exit, 0)
  assert.notEqual(strict.exit, 0)
})
