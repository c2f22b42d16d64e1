import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {Files} from '../../support/build.js'

import {slugFolder} from '../../../src/platform/build/slug.js'
import {repositoryFolder} from '../../../src/platform/git/repository.js'
import {killGroup} from '../../../src/platform/world/processes.js'
import {deployBench, serveGit} from '../../support/deploys.js'
import {temporaryFolder} from '../../support/folder.js'
import {GitClient, runProgram} from '../../support/git-client.js'

const app: Files = {Procfile: 'web: ./run\nworker: ./run', 'run*': '#!/bin/sh\n'}

async function pushed(t: TestContext, files = app) {
  const bench = await deployBench(t)
  const url = await serveGit(t, bench)
  const record = await bench.addApp({name: 'tea'})
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), files)
  await client.must('remote', 'add', 'heroku', `${url}/tea.git`)
  const {store} = bench.parts
  return {
    bench, client, url, record, repository: repositoryFolder(bench.home, record.id),
    releases: async () => (await store.releases.list({appId: record.id}, {order: 'version'})).map(({version, description, status}) => [version, description, status]),
    builds: async () => (await store.builds.list({appId: record.id})).map(({status}) => status),
    refs: async () => client.must('ls-remote', 'heroku'),
    files: async () => {
      const [slug] = await store.slugs.list({appId: record.id}, {order: 'createdAt', descending: true, max: 1})
      const found = slug && (await runProgram('find', ['.', '-mindepth', '1', '-print0'], slugFolder(bench.home, slug.tree)))
      return (found?.stdout ?? '').split('\0').filter(Boolean).map(path => path.slice(2)).sort()
    },
  }
}

const remoteLines = (stderr: string) => stderr.split('\n').filter(line => line.startsWith('remote: ')).map(line => line.slice(8).trimEnd())

test('a push is built and released, and its client reads along', async t => {
  const {bench, client, url, record, releases, repository} = await pushed(t)
  const commit = await client.must('rev-parse', 'HEAD')
  const tree = await client.must('rev-parse', '--short=7', 'HEAD^{tree}')
  const {status, stderr} = await client.run('push', 'heroku', 'main')
  assert.equal(status, 0, stderr)
  assert.deepEqual(remoteLines(stderr), [
    `Updated 2 paths from ${tree}`, 'Compressing source files... done.', 'Building source:', '', '-----> Building on the Heroku-24 stack',
    '-----> Determining which buildpack to use for this app', '-----> Procfile app detected', '       Nothing to build: the Procfile says what to run',
    '-----> Discovering process types', '       Procfile declares types -> web, worker', '-----> Compressing...', '       Done: 34B',
    '-----> Launching...', '       Released v1', '       http://tea.localhost:5750/ deployed to Heroku', '', 'Verifying deploy... done.',
  ])
  assert.match(stderr, new RegExp(`To ${url}/tea.git\n \\* \\[new branch\\] +main -> main\n`))
  assert.deepEqual(await releases(), [[1, `Deploy ${commit.slice(0, 8)}`, 'succeeded']])
  assert.deepEqual(bench.lines.slice(0, 2), [`app[api]: Build started by user ${bench.user.email}`, `app[api]: Release v1 created by user ${bench.user.email}`])
  assert.equal(bench.lines.at(-1), 'app[api]: Build succeeded')
  const [build] = await bench.parts.store.builds.list({appId: record.id})
  const [slug] = await bench.parts.store.slugs.list({appId: record.id})
  assert.deepEqual([build?.version, build?.versionDescription, build?.slugId, slug?.commit, slug?.processTypes], [commit, 'First', slug?.id, commit, {web: './run', worker: './run'}])
  assert.deepEqual([bench.outputs.get(build?.outputId ?? '')?.closed, bench.outputs.get(build?.outputId ?? '')?.text.startsWith('-----> Building')], [true, true])
  const stored = await bench.parts.store.apps.find({id: record.id})
  assert.deepEqual([stored?.slugSize, stored?.buildpackDescription], [34, 'Procfile'])
  assert.deepEqual(await readdir(join(bench.home, 'builds')), [])
  assert.deepEqual((await readdir(join(repository, 'objects'))).filter(name => name.startsWith('tmp')), [])
  assert.equal((await client.run('push', 'heroku', 'main')).stderr, 'Everything up-to-date\n')
})

test('forced pushes, master, tags and deletions', async t => {
  const {client, releases, refs, repository} = await pushed(t)
  const first = await client.must('rev-parse', 'HEAD')
  await client.commit('Second', {a: ''})
  await client.must('push', 'heroku', 'main')
  await client.must('reset', '--quiet', '--hard', first)
  assert.match((await client.run('push', 'heroku', 'main')).stderr, /non-fast-forward/)
  await client.must('push', '--force', 'heroku', 'main')
  assert.deepEqual((await releases()).map(([, description]) => description).at(-1), `Deploy ${first.slice(0, 8)}`)
  assert.match((await client.run('push', 'heroku', ':main')).stderr, /deletion of the current branch prohibited/)
  await client.must('tag', '-a', 'v1', '-m', 'one')
  const tagged = await client.run('push', 'heroku', 'v1')
  assert.deepEqual([tagged.status, remoteLines(tagged.stderr)], [0, []])
  assert.match((await client.run('push', 'heroku', 'v1:refs/heads/main')).stderr, /remote rejected|rejected/)
  await client.must('push', 'heroku', 'main:master')
  assert.equal((await readFile(join(repository, 'HEAD'), 'utf8')).trim(), 'ref: refs/heads/master')
  await client.must('push', 'heroku', ':main', ':v1')
  assert.deepEqual(await refs(), `${first}\tHEAD\n${first}\trefs/heads/master`)
  assert.equal((await releases()).length, 3)
})

test('another branch is taken and not built, in the known words', async t => {
  const {client, releases, builds, refs, repository} = await pushed(t)
  const {status, stderr} = await client.run('push', 'heroku', 'main:draft')
  assert.equal(status, 0)
  assert.deepEqual(remoteLines(stderr), ['Pushed to non-main branch, skipping build.', ''])
  assert.deepEqual([await releases(), await builds()], [[], []])
  assert.match(await refs(), /refs\/heads\/draft/)
  assert.equal((await readFile(join(repository, 'HEAD'), 'utf8')).trim(), 'ref: refs/heads/main')
  await client.must('push', 'heroku', 'main:main')
  assert.equal((await releases()).length, 1)
})

test('a build that fails rejects the whole push and leaves everything as it was', async t => {
  const {bench, client, releases, refs, builds, repository} = await pushed(t)
  await client.must('push', 'heroku', 'main')
  const before = [await refs(), await readdir(join(repository, 'objects/pack')), await readdir(join(bench.home, 'slugs'))]
  await client.commit('Break it', {'package.json': '{'})
  const {status, stderr} = await client.run('push', 'heroku', 'main', 'main:other')
  assert.equal(status, 1)
  assert.deepEqual(remoteLines(stderr).slice(-7), [
    ' !     Push rejected, failed to compile Node.js app.', '', ' !     Push failed', 'Verifying deploy...', '', '!\tPush rejected to tea.', '',
  ])
  for (const ref of ['main -> main', 'main -> other']) assert.match(stderr, new RegExp(`! \\[remote rejected\\] ${ref} \\(pre-receive hook declined\\)`))
  assert.deepEqual([await refs(), await readdir(join(repository, 'objects/pack')), await readdir(join(bench.home, 'slugs'))], before)
  assert.deepEqual([(await releases()).length, (await builds()).sort()], [1, ['failed', 'succeeded']])
  assert.equal(bench.lines.at(-1), 'app[api]: Build failed -- check your build output')
  await client.commit('Mend it', {'package.json': '{}'})
  assert.equal((await client.run('push', 'heroku', 'main')).status, 0)
})

test('a second push while one builds is refused; the first goes on', {timeout: 30_000}, async t => {
  const {bench, client, builds, releases, refs} = await pushed(t, {...app, 'package.json': '{"scripts": {"build": "touch \\"$GATE\\".here; until [ -e \\"$GATE\\" ]; do sleep 0.02; done"}}'})
  const gate = join(bench.home, 'gate')
  await bench.parts.store.apps.update((await bench.parts.store.apps.find({name: 'tea'}))?.id ?? '', {configSealed: bench.parts.vault.sealJson({GATE: gate})})
  const first = client.run('push', 'heroku', 'main')
  while (!existsSync(`${gate}.here`)) await new Promise(resolve => setTimeout(resolve, 10))
  const second = await client.run('push', 'heroku', 'main')
  assert.equal(second.status, 1)
  assert.ok(remoteLines(second.stderr).includes(' !     Push rejected, another build of tea is in progress.'), second.stderr)
  assert.match(second.stderr, /! \[remote rejected\] main -> main \(pre-receive hook declined\)/)
  // Other refs can be pushed meanwhile.
  assert.equal((await client.run('push', 'heroku', 'main:draft')).status, 0)
  await runProgram('sh', ['-c', `touch ${gate}`], '/')
  assert.equal((await first).status, 0)
  assert.deepEqual([await builds(), (await releases()).length], [['succeeded'], 1])
  assert.match(await refs(), /refs\/heads\/main/)
})

test('a client that leaves during the build does not stop the deploy', {timeout: 30_000}, async t => {
  const {bench, client, record, releases} = await pushed(t, {...app, 'package.json': '{"scripts": {"build": "touch \\"$GATE\\".here; until [ -e \\"$GATE\\" ]; do sleep 0.02; done"}}'})
  const gate = join(bench.home, 'gate')
  await bench.parts.store.apps.update(record.id, {configSealed: bench.parts.vault.sealJson({GATE: gate})})
  const leaving = spawn('git', ['push', '--quiet', 'heroku', 'main'], {cwd: client.folder, detached: true, stdio: 'ignore'})
  while (!existsSync(`${gate}.here`)) await new Promise(resolve => setTimeout(resolve, 10))
  killGroup(leaving.pid ?? 0, 'SIGKILL')
  assert.ok(bench.parts.builds.isRunning(record.id))
  await runProgram('sh', ['-c', `touch ${gate}`], '/')
  while (bench.parts.builds.isRunning(record.id)) await new Promise(resolve => setTimeout(resolve, 10))
  assert.equal((await releases()).length, 1)
  assert.equal((await client.run('push', 'heroku', 'main')).stderr, 'Everything up-to-date\n')
})

test('the release phase is shown after the build; its failure does not reject the push', async t => {
  const {bench, client, releases} = await pushed(t, {...app, Procfile: 'web: ./run\nrelease: migrate'})
  bench.phase.output = 'migrating\n'
  const good = await client.run('push', 'heroku', 'main')
  assert.deepEqual(remoteLines(good.stderr).slice(-9), [
    ' !     Release command declared: this new release will not be available until the command succeeds.', '       Released v1',
    '       http://tea.localhost:5750/ deployed to Heroku', '', 'Verifying deploy... done.', 'Running release command...', '', 'migrating', 'Waiting for release.... done.',
  ])
  bench.phase.status = 1
  await client.commit('Again')
  const bad = await client.run('push', 'heroku', 'main')
  assert.deepEqual([bad.status, remoteLines(bad.stderr).slice(-2)], [0, ['Waiting for release.... failed.', ' !  Release command failed: the release before it stays current.']])
  assert.deepEqual((await releases()).map(([, , status]) => status), ['succeeded', 'failed'])
})

test('submodules are fetched, and theirs; nothing of git is left in the slug', async t => {
  const {client, files} = await pushed(t)
  const root = join(client.folder, '..')
  const inner = await GitClient.create(join(root, 'inner'), {'inner.txt': ''})
  const outer = await GitClient.create(join(root, 'outer'), {'outer.txt': ''})
  const add = (to: GitClient, from: GitClient, path: string) => to.must('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', from.folder, path)
  await add(outer, inner, 'in')
  await outer.commit('With inner')
  await add(client, outer, 'parts/out')
  await client.commit('With outer')
  const {status, stderr} = await client.run('push', 'heroku', 'main')
  assert.equal(status, 0, stderr)
  assert.deepEqual(await files(), ['.gitmodules', 'Procfile', 'parts', 'parts/out', 'parts/out/.gitmodules', 'parts/out/in', 'parts/out/in/inner.txt', 'parts/out/outer.txt', 'run'])
})

test('a submodule that cannot be fetched is a clear failure', async t => {
  const {client, releases} = await pushed(t)
  await client.must('update-index', '--add', '--cacheinfo', `160000,${await client.must('rev-parse', 'HEAD')},lost`)
  await client.must('config', '-f', '.gitmodules', 'submodule.lost.path', 'lost')
  await client.must('config', '-f', '.gitmodules', 'submodule.lost.url', 'http://127.0.0.1:9/lost.git')
  await client.must('add', '.gitmodules')
  await client.must('commit', '--quiet', '-m', 'Lost')
  const {status, stderr} = await client.run('push', 'heroku', 'main')
  assert.equal(status, 1)
  assert.ok(remoteLines(stderr).includes(' !     Push rejected, submodule install failed.'), stderr)
  assert.deepEqual(await releases(), [])
})

test('.slugignore, modes, links and odd names', async t => {
  const {client, files, bench} = await pushed(t, {...app, '.slugignore': 'docs/\n*.psd\n', 'docs/a': '', 'x.psd': '', 'ä "b"\n.txt': '', 'deep/er/f': ''})
  await runProgram('ln', ['-s', 'deep/er', 'link'], client.folder)
  await client.commit('Link')
  await client.must('push', 'heroku', 'main')
  assert.deepEqual(await files(), ['.slugignore', 'Procfile', 'deep', 'deep/er', 'deep/er/f', 'link', 'run', 'ä "b"\n.txt'])
  assert.equal((await readdir(join(bench.home, 'slugs'))).length, 1)
})

test('nothing at all can be pushed, and is told that it is nothing', async t => {
  const {client, releases} = await pushed(t)
  await client.must('rm', '-q', '-r', '.')
  await client.commit('Nothing')
  const {status, stderr} = await client.run('push', 'heroku', 'main')
  assert.equal(status, 1)
  assert.match(stderr, /No default language could be detected/)
  assert.deepEqual(await releases(), [])
})

test('a shallow clone is told what to do, and can push when it has what is needed', async t => {
  const {client, url} = await pushed(t)
  await client.commit('Second', {b: ''})
  await client.commit('Third', {c: ''})
  const shallow = new GitClient(join(client.folder, '../shallow'))
  await runProgram('git', ['clone', '--quiet', '--depth=1', `file://${client.folder}`, shallow.folder], '/')
  const refused = await shallow.run('push', `${url}/tea.git`, 'main')
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /shallow update not allowed/)
  await client.must('push', 'heroku', 'main')
  await shallow.commit('Fourth', {d: ''})
  assert.equal((await shallow.run('push', `${url}/tea.git`, 'main')).status, 0)
})
