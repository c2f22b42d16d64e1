// The parts of the buildpack contract that not every buildpack has, and the places where buildpacks may come from.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {builder, writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'
import {serveTarball} from '../../support/tarball.js'

const named = (name: string, folder = 'bp') => ({[`${folder}/bin/detect*`]: `#!/bin/sh\necho ${name}`, [`${folder}/bin/compile*`]: '#!/bin/sh\ntrue'})

test('bin/report is run after a compilation, good or not, and decides nothing', async t => {
  const {run, home} = await builder(t)
  const report = {'bp/bin/report*': `#!/bin/sh\necho "noise: $#"\necho more >&2\n[ -d "$1" ] && [ -d "$2" ] && [ -d "$3" ] && echo told >>${home}/reports\nexit 7`}
  const good = await run({...named('Good'), ...report}, {buildpacks: ['./bp']})
  assert.ok(good.built)
  assert.doesNotMatch(good.output, /noise|more/)
  const bad = await run({...named('Bad'), ...report, 'bp/bin/compile*': '#!/bin/sh\nexit 3'}, {buildpacks: ['./bp']})
  assert.ok(bad.error instanceof BuildFailure && /failed to compile Bad/.test(bad.error.message))
  assert.equal(readFileSync(join(home, 'reports'), 'utf8'), 'told\ntold\n')
})

test('for tests bin/test-compile is run, and bin/test is in the slug with all of its buildpack', async t => {
  const {run} = await builder(t)
  const files = {
    ...named('Tested'), 'bp/bin/compile*': '#!/bin/sh\necho for use', 'bp/bin/test-compile*': '#!/bin/sh\necho for tests $# >"$1/made"; echo for tests',
    'bp/bin/test*': '#!/bin/sh\ncat "$1/made" "$2/GREETING"; echo; [ -d "$3" ] && cat "${0%/bin/test}/lib/words"', 'bp/lib/words': 'from its folder\n',
  }
  const plain = await run(files, {buildpacks: ['./bp']})
  assert.match(plain.output, /for use/)
  assert.ok(!existsSync(join(plain.built?.folder ?? '', '.heroku')))
  const {output, built} = await run(files, {buildpacks: ['./bp'], isForTests: true})
  assert.match(output, /for tests\n/)
  assert.ok(built)
  const answer = execFileSync(join(built.folder, '.heroku/testpack/run'), {encoding: 'utf8', env: {PATH: process.env['PATH'], HOME: built.folder, GREETING: 'two\nlines'}})
  assert.equal(answer, 'for tests 3\ntwo\nlines\nfrom its folder\n')
  // Without one of its own, what is for use is for tests too.
  assert.match((await run({...named('Plain'), 'bp/bin/compile*': '#!/bin/sh\necho for use'}, {buildpacks: ['./bp'], isForTests: true})).output, /for use/)
})

test('BUILDPACK_URL goes before the list of the app, and that before app.json, and that before .buildpacks', async t => {
  const {run} = await builder(t)
  const files = {
    ...named('One', 'one'), ...named('Two', 'two'), ...named('Three', 'three'), ...named('Four', 'four'),
    'app.json': '{"buildpacks": [{"url": "./three"}]}', '.buildpacks': '# mine\n\n./four\r\n./three\n',
  }
  const {'app.json': _, ...without} = files
  const attempts = [
    await run(files, {buildpacks: ['./two'], config: {BUILDPACK_URL: './one'}}), await run(files, {buildpacks: ['./two'], config: {BUILDPACK_URL: ''}}), await run(files), await run(without),
  ]
  assert.deepEqual(attempts.map(({built}) => built?.buildpacks.map(({url}) => url)), [['./one'], ['./two'], ['./three'], ['./four', './three']])
  assert.match(attempts[3]?.output ?? '', /-----> Using buildpacks:\n {7}1. .\/four\n {7}2. .\/three\n-----> Four app detected\n-----> Three app detected\n/)
})

test('a buildpack comes as a tarball over HTTP, in a folder of its own or not', async t => {
  const {run} = await builder(t)
  const files = {'bin/detect*': '#!/bin/sh\necho Packed', 'bin/compile': '#!/bin/sh\ncat "${0%/bin/compile}/words"', words: 'from the tarball\n'}
  const {output, built} = await run({a: ''}, {buildpacks: [await serveTarball(t, files)]})
  assert.equal(built?.description, 'Packed', output)
  assert.match(output, /from the tarball/)
})

test('what a buildpack exports is for those after it, what it writes into .profile.d for the dynos', async t => {
  const {run} = await builder(t)
  const show = '#!/bin/sh\necho "sees [$COLOUR] [$TASTE]"'
  const {output, built} = await run({
    ...named('First', 'a'), 'a/bin/compile*': '#!/bin/sh\necho "export COLOUR=\'deep blue\'" >"${0%/bin/compile}/export"; mkdir -p "$1/.profile.d"; echo "export A=1" >"$1/.profile.d/a.sh"',
    ...named('Second', 'b'), 'b/bin/compile*': `${show}; echo "TASTE=\\"sour \\$COLOUR\\"; export TASTE" >"\${0%/bin/compile}/export"`,
    ...named('Third', 'c'), 'c/bin/compile*': show, 'c/bin/release*': '#!/bin/sh\necho "default_process_types: {web: \'echo $TASTE\'}"',
  }, {buildpacks: ['./a', './b', './c']})
  assert.match(output, /Second app detected\nsees \[deep blue\] \[\]\n-----> Third app detected\nsees \[deep blue\] \[sour deep blue\]/)
  assert.deepEqual(built?.processTypes, {web: 'echo sour deep blue'})
  assert.ok(existsSync(join(built.folder, '.profile.d/a.sh')))
})

test('an app in a folder of a repository: what is in the folder is the app', async t => {
  const {run, home} = await builder(t)
  const files = {'apps/web/Procfile': 'web: ./run', 'apps/web/run*': '#!/bin/sh', 'apps/web/.env.example': '', 'apps/api/Procfile': 'web: ./other', README: '', 'link/x': ''}
  const buildpacks = ['https://github.com/timanovsky/subdir-heroku-buildpack', 'heroku/procfile']
  const {built, output} = await run(files, {buildpacks, config: {PROJECT_PATH: './apps/web/'}})
  assert.match(output, /-----> Monorepo app detected\n {7}The app is what is in apps\/web\n-----> Procfile app detected\n/)
  assert.deepEqual(readdirSync(built?.folder ?? '').sort(), ['.env.example', 'Procfile', 'run'])
  assert.deepEqual((await run(files, {buildpacks, config: {APP_BASE: 'apps/api'}})).built?.processTypes, {web: './other'})
  const wrong = [{}, {PROJECT_PATH: 'apps/none'}, {PROJECT_PATH: '../..'}, {PROJECT_PATH: home}, {PROJECT_PATH: '.'}]
  for (const config of wrong) assert.match((await run(files, {buildpacks, config})).output, / ! {5}(Which folder is the app in|There is no folder apps\/none|The folder \S+ is not within)/)
})

test('several apps of one repository with a Procfile each', async t => {
  const {run} = await builder(t)
  const files = {'apps/web/Procfile': 'web: one', Procfile: 'web: all'}
  const options = {buildpacks: ['heroku-community/multi-procfile', 'heroku/procfile']}
  assert.deepEqual((await run(files, {...options, config: {PROCFILE: 'apps/web/Procfile'}})).built?.processTypes, {web: 'one'})
  assert.match((await run(files, {...options, config: {PROCFILE: '../Procfile'}})).output, / ! {5}..\/Procfile is not within the source/)
})

test('official buildpacks run as they are', official(), async t => {
  const folder = process.env['HOKKU_OFFICIAL_BUILDPACKS'] ?? ''
  const {run} = await builder(t)
  for (const name of readdirSync(folder).filter(entry => existsSync(join(folder, entry, 'bin/compile')))) {
    const app = officialApps[name.replace(/^heroku-buildpack-/, '')]
    if (!app) continue
    const {output, built} = await run(app, {buildpacks: [join(folder, name)], appId: name})
    assert.ok(built, output)
    t.diagnostic(`${name}: ${built.description}`)
  }
})

/** What they download, a mirror serves that `.curlrc` or their own variables name. */
const officialApps: Record<string, Record<string, string>> = {
  nodejs: {'package.json': '{"name": "a", "version": "1.0.0", "scripts": {"start": "node ."}}', 'package-lock.json': '{"name": "a", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "a", "version": "1.0.0"}}}', 'index.js': ''},
  python: {'requirements.txt': '', Procfile: 'web: python -m http.server $PORT'},
  go: {'go.mod': 'module a\n\ngo 1.22\n', 'main.go': 'package main\n\nfunc main() {}\n'},
  ruby: {Gemfile: '', 'Gemfile.lock': 'GEM\n  specs:\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n'},
  php: {'index.php': '<?php echo 1;', 'composer.json': '{}'},
  java: {'pom.xml': '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version></project>'},
  procfile: {Procfile: 'web: true'},
}

function official(): {skip: false | string} {
  return {skip: process.env['HOKKU_OFFICIAL_BUILDPACKS'] ? false : 'HOKKU_OFFICIAL_BUILDPACKS names no folder of official buildpacks'}
}

test('a repository may be private to a folder: its files are those of the version, without .git', async t => {
  const {run} = await builder(t)
  const repository = await writeFiles(await temporaryFolder(t), {'bin/detect*': '#!/bin/sh\necho Bare', 'bin/compile*': '#!/bin/sh\nls -A "${0%/bin/compile}"'})
  for (const args of [['init', '--quiet'], ['add', '.'], ['-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', 'x']]) execFileSync('git', ['-C', repository, ...args])
  const {output} = await run({a: ''}, {buildpacks: [repository]})
  assert.match(output, /-----> Bare app detected\nbin\n/)
})
