import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {repositoryFolder} from '../../../src/platform/git/repository.js'
import {deployBench, serveGit} from '../../support/deploys.js'
import {temporaryFolder} from '../../support/folder.js'
import {GitClient} from '../../support/git-client.js'

const canMount = tryMount()

test('a full disk is told, leaves the app as it was, and what comes after works', {skip: canMount ? false : 'only root may mount a small disk'}, async t => {
  const home = await temporaryFolder({after: () => {}})
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=7m', 'tmpfs', home])
  t.after(async () => {
    execFileSync('umount', ['-l', home])
    await rm(home, {recursive: true, force: true})
  })
  const platform = await deployBench(t, home)
  const url = `${await serveGit(t, platform)}/tea.git`
  const app = await platform.addApp({name: 'tea'})
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), {Procfile: 'web: ./run'})
  assert.equal((await client.run('push', url, 'main')).status, 0)
  const state = async () => [
    await client.must('ls-remote', url), await readdir(join(repositoryFolder(home, app.id), 'objects/pack')), await readdir(join(home, 'slugs')), await readdir(join(home, 'builds')),
    (await platform.parts.store.releases.list({appId: app.id})).length,
  ]
  const start = await state()
  // The first does not even fit as a pack, the second not as files, the third not beside what its build makes.
  const cases: Array<[string, () => Promise<unknown>]> = [
    ['pack', () => writeFile(join(client.folder, 'large'), randomBytes(8_000_000))], ['files', () => writeFile(join(client.folder, 'large'), Buffer.concat([randomBytes(2_800_000), Buffer.alloc(5_000_000, 'tea')]))],
    ['build', () => writeFile(join(client.folder, 'package.json'), '{"scripts": {"build": "yes | head -c 9000000 >much"}}')],
  ]
  for (const [name, change] of cases) {
    await change()
    await client.commit(name)
    const {status, stderr} = await client.run('push', url, 'main')
    assert.equal(status, 1, name)
    assert.match(stderr, /remote: {2}! .*the platform's disk is full|remote: {2}! {5}The platform's disk is full\./i, `${name}: ${stderr}`)
    assert.deepEqual(await state(), start, name)
    await client.must('reset', '--quiet', '--hard', 'HEAD~1')
  }
  await client.commit('Small again', {a: 'b'})
  assert.equal((await client.run('push', url, 'main')).status, 0)
})

function tryMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && succeeds('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
}

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
