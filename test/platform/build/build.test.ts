import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {isAlive} from '../../../src/platform/world/processes.js'
import {builder, writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const all = fileURLToPath(new URL('../../fixtures/buildpack-all', import.meta.url))
/** A buildpack within the app that shows what it finds. */
const witness = {
  'bp/bin/detect*': '#!/bin/sh\n[ -f "$1/made.txt" ] && echo Witness',
  'bp/bin/compile*': '#!/bin/sh\necho "       exported: $EXPORTED, made: $(cat "$1/made.txt")"',
}
const why = (error: unknown) => (error instanceof BuildFailure ? error.message : String(error))

test('every part of the contract reaches a buildpack', async t => {
  const {run} = await builder(t)
  const options = {buildpacks: [all], config: {GREETING: 'héllo\n', EMPTY: ''}}
  const {output, built} = await run({'all.txt': ''}, options)
  for (const line of [
    '-----> args 3\n', '       stack heroku-24 version f00dfeed request request-1\n', '       log /dev/null\n',
    '       config EMPTY GREETING greeting héllo\n', '       in the environment: nothing\n', '       build 1 with this cache\n',
    '       Procfile declares types     -> (none)\n       Default types for buildpack -> console, web\n',
  ]) assert.ok(output.includes(line), `${line} in\n${output}`)
  assert.ok(built)
  assert.ok(existsSync(join(built.folder, '.profile.d/all.sh')))
  assert.match((await run({'all.txt': ''}, options)).output, /build 2 with this cache/)
  assert.match((await run({'all.txt': ''}, {...options, appId: 'other'})).output, /build 1 with this cache/)
})

test('several buildpacks run in order, and each sees what those before it made and exported', async t => {
  const {run} = await builder(t)
  const {output, built} = await run({'all.txt': '', ...witness, Procfile: 'web: mine'}, {buildpacks: [all, './bp'], config: {GREETING: ''}})
  assert.match(output, new RegExp(`-----> Using buildpacks:\n {7}1. ${all}\n {7}2. ./bp\n`))
  assert.match(output, /-----> All app detected[\s\S]*-----> Witness app detected\n {7}exported: from all, made: made by compile/)
  // Only the last one's proposals count, and it has none.
  assert.deepEqual(built?.processTypes, {web: 'mine'})
  assert.deepEqual(built.buildpacks, [{name: null, url: all}, {name: null, url: './bp'}])
})

test('the Procfile goes before what a buildpack proposes', async t => {
  const {run} = await builder(t)
  const {output, built} = await run({'all.txt': '', Procfile: 'worker: w\nweb: mine\n'}, {buildpacks: [all], config: {GREETING: ''}})
  assert.deepEqual(built?.processTypes, {web: 'mine', console: 'bash', worker: 'w'})
  assert.match(output, /Procfile declares types {5}-> web, worker\n {7}Default types for buildpack -> console\n/)
})

test('a build that fails names the app, and keeps what was printed', async t => {
  const {run} = await builder(t)
  const files = {'bp/bin/detect*': '#!/bin/sh\necho Broken', 'bp/bin/compile*': '#!/bin/sh\necho partial\nexit 3'}
  const {output, error} = await run(files, {buildpacks: ['./bp']})
  assert.equal(why(error), 'Push rejected, failed to compile Broken app.')
  assert.match(output, /partial\n$/)
})

test('an app that no buildpack takes is told so in the known words', async t => {
  const {run} = await builder(t)
  const {output, error} = await run({'main.f90': ''})
  assert.match(output, /-----> Determining which buildpack to use for this app\n !     No default language could be detected for this app.\n\t\t\tHINT: /)
  assert.equal(why(error), '')
})

test('detection: Node before static before Procfile', async t => {
  const {run} = await builder(t)
  const names = []
  for (const files of [
    {'package.json': '{}', 'static.json': '{}', Procfile: 'web: x'}, {'index.html': ''}, {'static.json': '{}', 'public/x': '', Procfile: 'web: x'},
    {Procfile: 'web: x', 'public/index.html': ''},
  ]) names.push((await run(files)).built?.description)
  assert.deepEqual(names, ['Node.js', 'Static', 'Static', 'Procfile'])
})

test("app.json's buildpacks are used where the app has none of its own", async t => {
  const {run} = await builder(t)
  const files = {'app.json': '{"buildpacks": [{"url": "heroku/procfile"}]}', 'package.json': '{}', Procfile: 'web: x'}
  assert.equal((await run(files)).built?.description, 'Procfile')
  assert.equal((await run(files, {buildpacks: ['heroku/nodejs']})).built?.description, 'Node.js')
  const {output, built} = await run({...files, 'app.json': '{'})
  assert.match(output, / ! {5}Warning: app.json is not JSON/)
  assert.equal(built?.description, 'Node.js')
})

test('what is wrong with a buildpack or a Procfile is said', async t => {
  const {run, home} = await builder(t)
  const cases: Array<[string[], Record<string, string>, RegExp]> = [
    [['nobody/nothing'], {}, /there is no buildpack nobody\/nothing here/],
    [['./missing'], {}, /there is no buildpack at .\/missing/],
    [['../escape'], {}, /outside of the app's source/],
    [[join(home, 'nowhere')], {}, /there is no buildpack at/],
    [[`file://${home}/nowhere.git`], {}, /failed to fetch the buildpack/],
    [['http://127.0.0.1:9/bp.tgz'], {}, /could not be fetched/],
    [['heroku/procfile'], {Procfile: 'web server'}, /Procfile's line 1 can't be read: web server/],
    [['./bp'], {'bp/bin/compile*': '#!/bin/sh'}, /no bin\/detect/],
    [['./bp'], {'bp/bin/detect*': '#!/bin/sh\necho x', 'bp/bin/compile*': '#!/bin/sh', 'bp/bin/release*': '#!/bin/sh\necho "a: ["'}, /printed no YAML/],
  ]
  for (const [buildpacks, files, message] of cases) assert.match(why((await run(files, {buildpacks})).error), message)
})

test('a buildpack comes from a git repository, at the version that is asked for', async t => {
  const {run} = await builder(t)
  const repository = join(await temporaryFolder(t), 'bp')
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {stdio: 'pipe'})
  await writeFiles(repository, {'bin/detect': '#!/bin/sh\necho One', 'bin/compile': '#!/bin/sh\ntrue'})
  git('init', '--quiet', '--initial-branch=main')
  for (const name of ['One', 'Two']) {
    await writeFiles(repository, {'bin/detect': `#!/bin/sh\necho ${name}`})
    git('add', '.')
    git('commit', '--quiet', '-m', name)
    git('tag', name.toLowerCase())
  }
  const first = git('rev-parse', 'one').toString().trim()
  const names = []
  for (const version of ['', '#main', '#one', `#${first}`, '#nothing']) names.push((await run({a: ''}, {buildpacks: [`file://${repository}${version}`]})).built?.description)
  assert.deepEqual(names, ['Two', 'Two', 'One', 'One', undefined])
})

test('a folder in the place of a file is no file; a file without an end is refused', async t => {
  const {run} = await builder(t)
  assert.equal((await run({'package.json': '{}', 'Procfile/x': '', 'app.json/x': '', '.slugignore/x': ''})).built?.description, 'Node.js')
  assert.match(why((await run({Procfile: `web: x\n${'#'.repeat(2 ** 21)}`})).error), /the Procfile is larger than 1 MB/)
})

test('a buildpack that prints without an end does no harm', async t => {
  const {run} = await builder(t)
  const endless = '#!/bin/sh\nyes | head -c 30000000\necho'
  const {built} = await run({'bp/bin/detect*': endless, 'bp/bin/compile*': '#!/bin/sh\n', Procfile: 'web: x'}, {buildpacks: ['./bp']})
  assert.equal(built?.description, 'y')
})

test('a program without a #! line is one for the shell; one that is no program fails the build', async t => {
  const {run} = await builder(t)
  const bp = {'bp/bin/detect*': 'echo Plain', 'bp/bin/compile*': 'echo compiled'}
  assert.match((await run(bp, {buildpacks: ['./bp']})).output, /-----> Plain app detected\ncompiled\n/)
  assert.match(why((await run({...bp, 'bp/bin/detect*': '#!/nowhere/sh\n'}, {buildpacks: ['./bp']})).error), /bin\/detect of .\/bp can't be run/)
})

test('a build ends when it is stopped, with all that it started', {timeout: 10_000}, async t => {
  const {run} = await builder(t)
  const folder = await temporaryFolder(t)
  const files = {'bp/bin/detect*': '#!/bin/sh\necho x', 'bp/bin/compile*': `#!/bin/sh\nsleep 600 &\necho $! >${folder}/new\nmv ${folder}/new ${folder}/pid\nwait`}
  const control = new AbortController()
  const running = run(files, {buildpacks: ['./bp'], signal: control.signal})
  while (!existsSync(`${folder}/pid`)) await new Promise(resolve => setTimeout(resolve, 5))
  control.abort(new BuildFailure('enough'))
  assert.equal(why((await running).error), 'enough')
  const pid = Number(readFileSync(`${folder}/pid`, 'utf8'))
  while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 5))
})
