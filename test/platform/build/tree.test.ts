import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {chmod, readdir, rename, stat, symlink, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {discardSlugs, emptySlugBin, placeSlug, slugFolder} from '../../../src/platform/build/slug.js'
import {digestTree} from '../../../src/platform/build/tree.js'
import {writeFiles} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const files = {'a.txt': 'one', 'b/c.sh*': '#!/bin/sh', 'b/d': '', 'large': 'x'.repeat(3 * 2 ** 20)}

test('equal trees have one address, whatever their times and umask', async t => {
  const root = await temporaryFolder(t)
  const [one, two] = [await writeFiles(join(root, '1'), files), await writeFiles(join(root, '2'), files)]
  await utimes(join(two, 'a.txt'), 1, 1)
  await chmod(join(two, 'a.txt'), 0o600)
  await chmod(join(two, 'b'), 0o711)
  assert.deepEqual(await digestTree(one), await digestTree(two))
  assert.equal((await digestTree(one)).size, 3 + 9 + 0 + 3 * 2 ** 20)
  assert.equal((await stat(join(two, 'a.txt'))).mode & 0o777, 0o644)
})

test('any difference makes another address', async t => {
  const root = await temporaryFolder(t)
  const variants: Array<[string, (folder: string) => Promise<unknown>]> = [
    ['nothing', async () => {}],
    ['content', folder => writeFiles(folder, {'a.txt': 'two'})],
    ['content of a large file', folder => writeFiles(folder, {large: `${'x'.repeat(3 * 2 ** 20 - 1)}y`})],
    ['name', folder => rename(join(folder, 'a.txt'), join(folder, 'b.txt'))],
    ['mode', folder => chmod(join(folder, 'a.txt'), 0o755)],
    ['a file more', folder => writeFiles(folder, {z: ''})],
    ['an empty folder', folder => writeFiles(folder, {'e/x': ''}).then(() => execFileSync('rm', [join(folder, 'e/x')]))],
    ['a link', folder => symlink('a.txt', join(folder, 'link'))],
    ['another link', folder => symlink('large', join(folder, 'link'))],
  ]
  const digests = []
  for (const [name, change] of variants) {
    const folder = await writeFiles(join(root, name), files)
    await change(folder)
    digests.push((await digestTree(folder)).digest)
  }
  assert.equal(new Set(digests).size, variants.length)
})

test('links are kept as they are; pipes and the like are removed', async t => {
  const folder = await writeFiles(await temporaryFolder(t), {a: ''})
  await symlink('/nowhere', join(folder, 'dangling'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await digestTree(folder)
  assert.deepEqual((await readdir(folder)).sort(), ['a', 'dangling'])
})

test('a name that is not UTF-8 is a clear failure', {skip: process.platform !== 'linux'}, async t => {
  const folder = await temporaryFolder(t)
  execFileSync('sh', ['-c', 'printf "" >"$(printf "\\377x")"'], {cwd: folder})
  await assert.rejects(digestTree(folder), (error: unknown) => error instanceof BuildFailure && /not UTF-8/.test(error.message))
})

test('slugs: the same tree is kept once; what nothing needs goes', async t => {
  const home = await temporaryFolder(t)
  const place = async (name: string, content: string) => {
    const folder = await writeFiles(join(home, 'builds', name), {content})
    const tree = `sha256:${(await digestTree(folder)).digest}`
    await placeSlug(home, folder, tree)
    return tree
  }
  const [one, again, two] = [await place('1', 'a'), await place('2', 'a'), await place('3', 'b')]
  assert.equal(one, again)
  assert.deepEqual((await readdir(join(home, 'slugs'))).length, 2)
  assert.equal(await discardSlugs(home, tree => tree === two), 1)
  assert.equal(await discardSlugs(home, tree => tree === two), 0)
  await emptySlugBin(home)
  assert.deepEqual(await readdir(join(home, 'slugs')), [slugFolder('', two).split('/').at(-1)])
})
