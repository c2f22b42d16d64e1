import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdir, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {openQuarantine} from '../../../src/platform/git/quarantine.js'
import {readRefs} from '../../../src/platform/git/refs.js'
import {openRepository, packWhereNeeded, repositoryFolder, repositorySize} from '../../../src/platform/git/repository.js'
import {deployBench, serveGit} from '../../support/deploys.js'
import {temporaryFolder} from '../../support/folder.js'
import {GitClient, runProgram} from '../../support/git-client.js'

test('clone, fetch and pull, in both versions of the protocol', async t => {
  const bench = await deployBench(t)
  const url = `${await serveGit(t, bench)}/tea.git`
  const app = await bench.addApp({name: 'tea'})
  const root = await temporaryFolder(t)
  const clone = async (name: string, ...options: string[]) => {
    const ran = await runProgram('git', ['-c', 'protocol.version=2', ...options, 'clone', url, join(root, name)], root)
    assert.equal(ran.status, 0, ran.stderr)
    return new GitClient(join(root, name))
  }
  const empty = await clone('empty')
  assert.ok(existsSync(join(empty.folder, '.git')))
  const client = await GitClient.create(join(root, 'work'), {Procfile: 'web: x'}, 'master')
  await client.must('push', url, 'master')
  for (const version of ['0', '1', '2']) {
    const copy = await clone(`v${version}`, '-c', `protocol.version=${version}`)
    assert.deepEqual([await copy.must('branch', '--show-current'), existsSync(join(copy.folder, 'Procfile'))], ['master', true])
  }
  const second = await client.commit('Second', {a: 'b'})
  await client.must('push', url, 'master')
  const copy = new GitClient(join(root, 'v2'))
  await copy.must('pull', '--quiet')
  assert.equal(await copy.must('rev-parse', 'HEAD'), second)
  const partial = await runProgram('git', ['clone', '--quiet', '--depth=1', '--filter=blob:none', url, join(root, 'partial')], root)
  assert.deepEqual([partial.status, partial.stderr.includes('not recognized')], [0, false])
  while (((await bench.parts.store.apps.find({id: app.id}))?.repoSize ?? 0) === 0) await new Promise(resolve => setTimeout(resolve, 5))
})

test('a repository is made once, however many ask for it at a time', async t => {
  const home = await temporaryFolder(t)
  const folders = await Promise.all(Array.from({length: 8}, () => openRepository(home, 'app')))
  assert.equal(new Set(folders).size, 1)
  assert.equal((await runProgram('git', ['fsck'], repositoryFolder(home, 'app'))).status, 0)
  assert.equal((await runProgram('ls', ['-A', join(home, 'git')], home)).stdout, 'app.git\n')
})

test('many packs become one', async t => {
  const bench = await deployBench(t)
  const url = `${await serveGit(t, bench)}/tea.git`
  const app = await bench.addApp({name: 'tea'})
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), {a: ''})
  for (const name of ['one', 'two', 'three']) {
    await client.commit(name, {[name]: name})
    await client.must('push', '--quiet', url, 'main:draft')
  }
  const repository = repositoryFolder(bench.home, app.id)
  const packs = async () => (await runProgram('sh', ['-c', 'ls objects/pack | grep -c "\\.pack$"'], repository)).stdout.trim()
  assert.equal(await packs(), '3')
  await packWhereNeeded(repository, 4)
  assert.equal(await packs(), '3')
  await packWhereNeeded(repository, 3)
  assert.equal(await packs(), '1')
  assert.ok((await repositorySize(repository)) > 0)
  // gc has put the refs into one file: they are read from there, and those written later from theirs.
  await client.must('push', '--quiet', url, 'main:one-more', 'main~1:refs/heads/draft', '--force')
  const listed = (await runProgram('git', ['for-each-ref', '--format=%(refname) %(objectname)'], repository)).stdout
  assert.equal([...(await readRefs(repository))].map(([name, id]) => `${name} ${id}\n`).join(''), listed)
  await client.must('ls-remote', url)
})

test('what a push of a killed platform left is removed by the next; what goes on is not', async t => {
  const repository = await openRepository(await temporaryFolder(t), 'app')
  const going = await openQuarantine(repository)
  await mkdir(join(repository, 'objects/tmp_objdir-incoming-abc/pack'), {recursive: true})
  await (await openQuarantine(repository)).discard()
  const names = (await readdir(join(repository, 'objects'))).filter(name => name.startsWith('tmp_'))
  assert.deepEqual(names.map(name => join(repository, 'objects', name)), [going.env['GIT_OBJECT_DIRECTORY']])
})
