import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {parseAppJson} from '../../../src/platform/build/app-json.js'
import {parseBuildpack} from '../../../src/platform/build/buildpack-ref.js'
import {builtInNames} from '../../../src/platform/build/buildpacks/index.js'
import {buildEnvironment, passedOn, writeEnvFolder} from '../../../src/platform/build/environment.js'
import {BuildFailure} from '../../../src/platform/build/failure.js'
import {parseRelease} from '../../../src/platform/build/release-file.js'
import {shownSize} from '../../../src/platform/build/slug.js'
import {applySlugignore, dropRepositories} from '../../../src/platform/build/slugignore.js'
import {writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

test('app.json: what a deploy reads of it', () => {
  assert.deepEqual(parseAppJson('{}'), {buildpacks: []})
  assert.deepEqual(parseAppJson('{"buildpacks": [{"url": "heroku/nodejs"}, "./bp"]}'), {buildpacks: ['heroku/nodejs', './bp']})
  for (const text of ['nonsense', '[]', '{"buildpacks": {}}', '{"buildpacks": [{}]}']) assert.ok('problem' in parseAppJson(text), text)
})

test('the names, addresses and paths of buildpacks', () => {
  const origins: Array<[string, unknown]> = [
    ['heroku/nodejs', {kind: 'built-in', name: 'nodejs'}],
    ['urn:buildpack:heroku/nodejs', {kind: 'built-in', name: 'nodejs'}],
    ['https://github.com/heroku/heroku-buildpack-nodejs.git', {kind: 'built-in', name: 'nodejs'}],
    ['https://github.com/heroku/heroku-buildpack-nodejs', {kind: 'built-in', name: 'nodejs'}],
    ['https://github.com/heroku/heroku-buildpack-nodejs#v200', {kind: 'git', url: 'https://github.com/heroku/heroku-buildpack-nodejs', ref: 'v200'}],
    ['heroku-community/static', {kind: 'built-in', name: 'static'}],
    ['heroku/python', {kind: 'built-in', name: 'python'}],
    ['heroku/scala', {kind: 'git', url: 'https://github.com/heroku/heroku-buildpack-scala', ref: undefined}],
    ['https://github.com/timanovsky/subdir-heroku-buildpack', {kind: 'built-in', name: 'monorepo'}],
    ['https://example.com/bp.git#main', {kind: 'git', url: 'https://example.com/bp.git', ref: 'main'}],
    ['git@example.com:me/bp.git', {kind: 'git', url: 'git@example.com:me/bp.git', ref: undefined}],
    ['https://example.com/bp.tgz', {kind: 'tarball', url: 'https://example.com/bp.tgz'}],
    ['/srv/bp', {kind: 'folder', path: '/srv/bp'}],
    ['./bp', {kind: 'folder', path: './bp'}],
    ['/srv/bp.git#v1', {kind: 'git', url: '/srv/bp.git', ref: 'v1'}],
  ]
  for (const [source, origin] of origins) assert.deepEqual(parseBuildpack(source).origin, origin, source)
  assert.deepEqual(parseBuildpack('https://github.com/heroku/heroku-buildpack-nodejs').url, 'urn:buildpack:heroku/nodejs')
  for (const source of ['nobody/nothing', 'what is this', '', 'https://example.com/bp.git#--upload-pack=x', '-x'])
    assert.throws(() => parseBuildpack(source), BuildFailure, source)
})

test('bin/release: process types out of YAML', async () => {
  assert.deepEqual(await parseRelease('---\n', 'x'), {})
  assert.deepEqual(await parseRelease('--- {}\n', 'x'), {})
  assert.deepEqual(await parseRelease('---\naddons: []\ndefault_process_types:\n  web: "a: b"\n  "no good": x\n  n: 1\n', 'x'), {web: 'a: b'})
  assert.deepEqual(await parseRelease('- a\n', 'x'), {})
  await assert.rejects(parseRelease('a: [', 'x'), BuildFailure)
})

test('sizes as Heroku shows them', () => {
  const shown = [0, 512, 1229, 80_111_206, 999 * 1024, 1_000 * 1024, 5 * 2 ** 40].map(shownSize)
  assert.deepEqual(shown, ['0B', '512B', '1.2K', '76.4M', '999.0K', '1.0M', '5120.0G'])
})

test('.slugignore removes what it names, and nothing that it only seems to take back', async t => {
  const folder = await writeFiles(await temporaryFolder(t), {
    '.slugignore': '# docs\n*.md\n/drawings\nlogs/\n!keep.md\n\n', 'keep.md': '', 'a/b.md': '', 'drawings/x': '', 'a/drawings/y': '', 'a/logs/z': '', logs: 'a file',
  })
  await applySlugignore(folder)
  const left = ['keep.md', 'a/b.md', 'drawings', 'a/drawings/y', 'a/logs', 'logs', '.slugignore'].filter(path => existsSync(join(folder, path)))
  assert.deepEqual(left, ['a/drawings/y', 'logs', '.slugignore'])
})

test('repositories inside of a source are dropped, folders and files', async t => {
  const folder = await writeFiles(await temporaryFolder(t), {'.git/HEAD': '', 'sub/.git': 'gitdir: x', 'sub/a': '', '.github/b': ''})
  await dropRepositories(folder)
  assert.deepEqual(['.git', 'sub/.git', 'sub/a', '.github/b'].filter(path => existsSync(join(folder, path))), ['sub/a', '.github/b'])
})

test("a build's environment holds what the network needs and nothing else of the platform's", async t => {
  const host = {
    PATH: '/bin', SECRET: 'x', HOME: '/root', HTTPS_PROXY: 'http://p', no_proxy: 'x', NODE_EXTRA_CA_CERTS: '/ca', SSL_CERT_FILE: '/ca', npm_config_registry: 'http://r/',
    NPM_CONFIG_STRICT_SSL: 'false', npm_config_prefix: '/usr', npm_config_user_agent: 'npm', GIT_DIR: '/x', GOPROXY: 'off', GOPATH: '/go', CURL_HOME: '/m', PIP_TARGET: '/y',
  }
  assert.deepEqual(Object.keys(passedOn(host)).sort(), ['CURL_HOME', 'GOPROXY', 'HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'NPM_CONFIG_STRICT_SSL', 'SSL_CERT_FILE', 'no_proxy', 'npm_config_registry'])
  const env = buildEnvironment({home: '/b/home', temporary: '/b/tmp', npmCache: '/n', stack: 'heroku-24', requestId: 'r', sourceVersion: null}, host)
  assert.deepEqual([env['HOME'], env['TMPDIR'], env['STACK'], env['REQUEST_ID'], env['SOURCE_VERSION'], env['SECRET'], env['npm_config_cache']], ['/b/home', '/b/tmp', 'heroku-24', 'r', undefined, undefined, '/n'])
  assert.ok(env['PATH']?.endsWith(':/bin'))
  const folder = join(await temporaryFolder(t), 'env')
  await mkdir(folder)
  await writeEnvFolder(folder, {A: 'one\ntwo\n', B: ''})
  assert.ok(existsSync(join(folder, 'B')))
})

test('the page on buildpacks has every one that is built in, in the order of detection', () => {
  const page = readFileSync(new URL('../../../docs/buildpacks.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `heroku\/([-\w]+)` \|/gm)].map(([, name]) => name)
  assert.deepEqual(rows, builtInNames)
})
