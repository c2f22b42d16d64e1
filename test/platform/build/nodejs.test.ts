import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {test} from 'node:test'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {builder, writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const {fits, highest} = createRequire(import.meta.url)('../../../src/platform/build/buildpacks/nodejs/lib/semver.cjs') as {
  fits(version: string, range: string): boolean
  highest(versions: string[]): string | undefined
}
const json = (value: unknown) => JSON.stringify(value)
const online = reachable()
const network = {skip: online ? false : 'the npm registry can\'t be reached'}

const ranges: Array<[string, string, string]> = [
  ['', '20.1.0', ''], ['*', '20.1.0', ''], ['x', '1.0.0', ''],
  ['20', '20.0.0 20.99.1', '19.9.9 21.0.0'], ['20.x', '20.5.5', '21.0.0'], ['20.3.x', '20.3.1', '20.4.0'], ['v20.1.2', '20.1.2', '20.1.3'],
  ['=20.1.2', '20.1.2', '20.1.3'], ['>=18', '18.0.0 22.0.0', '17.9.9'], ['>= 18 <21', '20.9.0', '21.0.0 17.0.0'], ['>18', '19.0.0', '18.9.9'],
  ['>18.2.0', '18.2.1', '18.2.0'], ['<=20', '20.9.9', '21.0.0'], ['<20', '19.9.9', '20.0.0'], ['^18.2.0', '18.2.0 18.9.9', '18.1.9 19.0.0'],
  ['^0.2.3', '0.2.3 0.2.9', '0.3.0'], ['^0.0.3', '0.0.3', '0.0.4'], ['^0', '0.9.9', '1.0.0'], ['~18.2.0', '18.2.9', '18.3.0'], ['~18', '18.9.0', '19.0.0'],
  ['18 || 20', '18.1.0 20.1.0', '19.0.0'], ['16 - 18', '16.0.0 18.9.9', '15.9.9 19.0.0'], ['16.1.0 - 18.2.0', '18.2.0', '18.2.1 16.0.9'],
  ['nonsense', '', '20.0.0'], ['20.1.2.3', '', '20.1.2'], ['>>3', '', '20.1.2'],
]
for (const [range, inside, outside] of ranges) {
  test(`the range ${range || '(none)'}`, () => {
    for (const version of inside.split(' ').filter(Boolean)) assert.ok(fits(version, range), version)
    for (const version of outside.split(' ').filter(Boolean)) assert.ok(!fits(version, range), version)
  })
}
test('the newest of a list is a release', () => assert.equal(highest(['9.9.9', '10.2.0', '10.10.0', '11.0.0-rc.1']), '10.10.0'))

test('an app without dependencies is built without npm', async t => {
  const {run} = await builder(t)
  const {output, built} = await run({'package.json': json({name: 'a', engines: {node: '>=18'}, dependencies: {}}), Procfile: 'web: node .'})
  assert.ok(built, output)
  assert.match(output, /engines.node \(package.json\): {3}>=18\n[\s\S]*Using node .*, which is installed here\n {7}No dependencies in package.json\n-----> Build succeeded!/)
  assert.ok(!existsSync(join(built.folder, 'node_modules')))
  const profile = `HOME=${built.folder} PATH=/usr/bin; . ${built.folder}/.profile.d/nodejs.sh; echo "$PATH $NODE_ENV"`
  assert.equal(execFileSync('sh', ['-c', profile], {encoding: 'utf8'}), `${['.heroku/node/bin', 'bin', 'node_modules/.bin'].map(path => `${built.folder}/${path}`).join(':')}:/usr/bin production\n`)
})

test('npm start is proposed where there is such a script and no Procfile', async t => {
  const {run} = await builder(t)
  const types = async (files: Record<string, string>) => (await run(files)).built?.processTypes
  assert.deepEqual(await types({'package.json': json({scripts: {start: 'x'}})}), {web: 'npm start'})
  assert.deepEqual(await types({'package.json': json({scripts: {test: 'x'}})}), {})
  assert.deepEqual(await types({'package.json': json({scripts: {start: 'x'}}), Procfile: 'worker: y'}), {worker: 'y'})
})

test('a package.json that cannot be used fails the build with the reason', async t => {
  const {run} = await builder(t)
  const cases: Array<[string, RegExp]> = [
    ['{', / ! {5}Unable to parse package.json: /], ['[]', /it is not an object/], [json({engines: {node: "20'; touch x"}}), /engines of package.json can't be read/],
    [json({scripts: {build: 'echo before; exit 4'}}), / {7}before\n[\s\S]* ! {5}The script build of package.json failed/],
  ]
  for (const [content, message] of cases) {
    const {output, error} = await run({'package.json': content})
    assert.match(output, message)
    assert.ok(error instanceof BuildFailure && error.message === 'Push rejected, failed to compile Node.js app.')
  }
})

test('config vars reach the scripts whole, except those that would break the build', async t => {
  const {run} = await builder(t)
  const script = `node -e "require('fs').writeFileSync('seen.json', JSON.stringify([process.env.A, process.env.NODE_ENV, process.env.PATH.includes('/broken'), process.env.HOME]))"`
  const {built, output} = await run({'package.json': json({scripts: {'heroku-postbuild': script, build: 'exit 1'}})}, {config: {A: `it's "two"\n$lines\n`, PATH: '/broken', HOME: '/broken', NODE_ENV: 'staging'}})
  assert.ok(built, output)
  const [a, nodeEnv, path, home] = JSON.parse(readFileSync(join(built.folder, 'seen.json'), 'utf8')) as unknown[]
  assert.deepEqual([a, nodeEnv, path, home === '/broken'], [`it's "two"\n$lines\n`, 'staging', false, false])
})

const local = {
  'parts/tea/package.json': json({name: 'tea', version: '1.0.0'}), 'parts/tea/index.js': 'module.exports = "tea"',
  'parts/spoon/package.json': json({name: 'spoon', version: '1.0.0'}), 'parts/spoon/index.js': 'module.exports = "spoon"',
}

test('dependencies that need no network: scripts run in order, development packages are removed after the build', async t => {
  const {run} = await builder(t)
  const scripts = {'heroku-prebuild': 'echo one', build: 'node -e "console.log(require(\'tea\'), require(\'spoon\'))"', 'heroku-cleanup': 'echo three'}
  const files = {...local, 'package.json': json({name: 'a', version: '1.0.0', scripts, dependencies: {tea: 'file:parts/tea'}, devDependencies: {spoon: 'file:parts/spoon'}})}
  const {output, built} = await run(files)
  assert.ok(built, output)
  assert.match(output, /Running heroku-prebuild[\s\S]* one\n[\s\S]*Installing dependencies[\s\S]*Running build[\s\S]*tea spoon\n[\s\S]*Pruning devDependencies[\s\S]*Running heroku-cleanup[\s\S]* three\n/)
  assert.deepEqual(['tea', 'spoon'].map(name => existsSync(join(built.folder, 'node_modules', name))), [true, false])
  const kept = await run({...files, 'package.json': json({...JSON.parse(files['package.json']) as object, scripts: {}})}, {config: {NPM_CONFIG_PRODUCTION: 'false'}})
  assert.ok(existsSync(join(kept.built?.folder ?? '', 'node_modules/spoon')), kept.output)
})

test('a lockfile: npm ci, and node_modules from the cache while neither lockfile nor Node change', async t => {
  const {run} = await builder(t)
  const folder = await writeFiles(await temporaryFolder(t), {...local, 'package.json': json({name: 'tea', version: '2.0.0'}), 'index.js': 'module.exports = 2'})
  const npm = (...args: string[]) => execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], {cwd: folder, stdio: 'pipe'})
  npm('pack')
  await writeFiles(folder, {'package.json': json({name: 'a', version: '1.0.0', dependencies: {tea: 'file:tea-2.0.0.tgz'}, scripts: {postinstall: 'echo after install'}})})
  npm('install', '--package-lock-only')
  const tarball = readFileSync(join(folder, 'tea-2.0.0.tgz'))
  const app = {'package.json': readFileSync(join(folder, 'package.json'), 'utf8'), 'package-lock.json': readFileSync(join(folder, 'package-lock.json'), 'utf8')}
  const build = (files: Record<string, string> = app, config = {}) => run(files, {
    buildpacks: ['./bp', 'heroku/nodejs'], config,
  })
  // Bytes can't travel in a text: a buildpack before puts them there.
  const bp = {'bp/bin/detect*': '#!/bin/sh\necho Tarball', 'bp/bin/compile*': `#!/bin/sh\necho ${tarball.toString('base64')} | base64 -d >"$1/tea-2.0.0.tgz"`}
  const first = await build({...app, ...bp})
  assert.match(first.output, /no node_modules for this lockfile yet\n[\s\S]*Installing node modules \(package-lock.json\)\n/)
  const second = await build({...app, ...bp})
  assert.match(second.output, /node_modules restored, the lockfile has not changed\n[\s\S]*after install/)
  assert.ok(first.built && second.built)
  assert.equal(second.built.tree, first.built.tree)
  assert.ok(existsSync(join(second.built.folder, 'node_modules/tea/index.js')))
  const {output, error} = await build({...app, ...bp, 'package-lock.json': '{}'}, {NODE_MODULES_CACHE: 'false'})
  assert.match(output, /NODE_MODULES_CACHE=false\n[\s\S]*Installing node modules[\s\S]*npm ci failed/)
  assert.ok(error instanceof BuildFailure)
})

test('packages from the registry', network, async t => {
  const {run} = await builder(t)
  const {built, output} = await run({'package.json': json({name: 'a', version: '1.0.0', dependencies: {ms: '2.1.3'}}), Procfile: 'web: x'})
  assert.ok(built, output)
  assert.ok(existsSync(join(built.folder, 'node_modules/ms/package.json')))
})

test('another Node than the running one comes from the registry, and stays in the cache', network, async t => {
  const {run} = await builder(t)
  const files = {'package.json': json({engines: {node: '22.x'}, scripts: {build: 'node -v'}}), Procfile: 'web: x'}
  const first = await run(files)
  assert.match(first.output, /Resolving node version 22.x...\n {7}Downloading and installing node 22\.[\s\S]*v22\./)
  assert.match(execFileSync(join(first.built?.folder ?? '', '.heroku/node/bin/node'), ['-v'], {encoding: 'utf8'}), /^v22\./)
  const second = await run(files)
  assert.doesNotMatch(second.output, /Downloading/)
  assert.match((await run({'package.json': json({engines: {node: '>=99'}})})).output, /no Node that fits engines.node \(>=99\)/)
})

test('no registry: another Node is a clear failure', async t => {
  const {run} = await builder(t)
  const {output} = await run({'package.json': json({engines: {node: '22.x'}}), '.npmrc': 'registry=http://127.0.0.1:9/\nfetch-retries=0\n'})
  assert.match(output, / ! {5}Node 22.x could not be looked up in the npm registry:/)
})

function reachable(): boolean {
  try {
    execFileSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=5000'], {stdio: 'ignore', timeout: 8000})
    return true
  } catch {
    return false
  }
}
