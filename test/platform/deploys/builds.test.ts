import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readFile, readdir} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'
import {buffer} from 'node:stream/consumers'
import {gunzipSync} from 'node:zlib'

import type {ApiError} from '../../../src/lib/api/errors.js'
import type {BuildRequest} from '../../../src/platform/deploys/builds.js'
import type {AppRecord, BuildRecord} from '../../../src/platform/model/records.js'
import type {Files} from '../../support/build.js'
import type {DeployBench} from '../../support/deploys.js'

import {slugFolder} from '../../../src/platform/build/slug.js'
import {cancelBuild, clearBuildCache, createBuild, removeBuilds} from '../../../src/platform/deploys/builds.js'
import {collectSlugs} from '../../../src/platform/deploys/keep-slug.js'
import {recoverBuilds} from '../../../src/platform/deploys/recover.js'
import {createSource, isBlobPath, serveBlob} from '../../../src/platform/deploys/source-blobs.js'
import {writeFiles} from '../../support/build.js'
import {deployBench, serve} from '../../support/deploys.js'
import {temporaryFolder} from '../../support/folder.js'
import {tarball} from '../../support/tarball.js'

const files: Files = {Procfile: 'web: ./run', 'run*': '#!/bin/sh'}

const ask = (url: string, method: string, body: Buffer | string = ''): Promise<{status: number; body: Buffer}> =>
  new Promise((resolve, reject) => {
    request(url, {method, agent: false}, async response => resolve({status: response.statusCode ?? 0, body: await buffer(response)})).on('error', reject).end(body)
  })

async function bench(t: TestContext) {
  const platform = await deployBench(t)
  const app = await platform.addApp({name: 'tea'})
  const url = await serve(t, (asked, response) => serveBlob(platform.parts, asked, response))
  const build = (more: Partial<BuildRequest> & {url: string}) =>
    createBuild(platform.parts, {app, user: platform.user, version: null, versionDescription: null, checksum: null, ...more})
  return {platform, app, url, build, ended: (record: BuildRecord) => ended(platform, app, record)}
}

async function ended({parts}: DeployBench, app: AppRecord, {id}: BuildRecord): Promise<BuildRecord> {
  while (parts.builds.isRunning(app.id)) await new Promise(resolve => setTimeout(resolve, 2))
  const build = await parts.store.builds.find({id})
  assert.ok(build)
  return build
}

test('a tarball is uploaded, built and released', async t => {
  const {platform, url, build, ended} = await bench(t)
  const packed = await tarball(t, files)
  const source = await createSource(platform.parts, url)
  assert.ok(isBlobPath(new URL(source.putUrl).pathname))
  assert.equal((await ask(source.getUrl, 'GET')).status, 404)
  assert.equal((await ask(source.putUrl, 'PUT', packed)).status, 200)
  assert.deepEqual((await ask(source.getUrl, 'GET')).body, packed)
  const pending = await build({url: source.getUrl, version: 'v1.2', checksum: `SHA256:${createHash('sha256').update(packed).digest('hex')}`})
  assert.equal(pending.status, 'pending')
  const done = await ended(pending)
  assert.equal(done.status, 'succeeded', platform.outputs.get(done.outputId)?.text)
  const release = await platform.parts.store.releases.find({id: done.releaseId ?? ''})
  const slug = await platform.parts.store.slugs.find({id: done.slugId ?? ''})
  assert.deepEqual([release?.description, release?.slugId, slug?.commit], ['Deploy v1.2', slug?.id, 'v1.2'])
  assert.deepEqual(done.buildpacks, [{name: 'heroku/procfile', url: 'urn:buildpack:heroku/procfile'}])
  assert.deepEqual(await readdir(slugFolder(platform.home, slug?.tree ?? '')), ['Procfile', 'run'])
})

test('the next build is for the stack that was set, and the app has it when that build is released', async t => {
  const {platform, app, url, build, ended} = await bench(t)
  const {parts} = platform
  const stacks = async () => {
    const now = await parts.store.apps.find({id: app.id})
    return [now?.stack, now?.buildStack]
  }
  const deploy = async (content: Files) => {
    const source = await createSource(parts, url)
    await ask(source.putUrl, 'PUT', await tarball(t, content))
    return ended(await build({url: source.getUrl}))
  }
  await parts.store.apps.update(app.id, {buildStack: 'heroku-22'})
  assert.equal((await deploy({'nothing.txt': ''})).status, 'failed')
  assert.deepEqual(await stacks(), ['heroku-24', 'heroku-22'])
  const done = await deploy(files)
  assert.match(platform.outputs.get(done.outputId)?.text ?? '', /Building on the Heroku-22 stack/)
  assert.equal(done.stack, 'heroku-22')
  assert.deepEqual(await stacks(), ['heroku-22', 'heroku-22'])
})

test("a slug's files are on disk before it is on record", async t => {
  const {platform, url, build, ended} = await bench(t)
  const bin = await temporaryFolder(t)
  // Stands in for the machine's: what it is asked for, and what is there at that moment.
  await writeFiles(bin, {'sync*': `#!/bin/sh\necho "$@" > ${bin}/asked\nls "$2" ${platform.home}/slugs > ${bin}/there 2>/dev/null\nexit 0\n`})
  const before = process.env['PATH']
  process.env['PATH'] = `${bin}:${before}`
  t.after(() => (process.env['PATH'] = before))
  const source = await createSource(platform.parts, url)
  await ask(source.putUrl, 'PUT', await tarball(t, files))
  assert.equal((await ended(await build({url: source.getUrl}))).status, 'succeeded')
  assert.match(await readFile(join(bin, 'asked'), 'utf8'), new RegExp(`^-f ${platform.home}/builds/`))
  const there = await readFile(join(bin, 'there'), 'utf8')
  assert.match(there, /Procfile\nrun/)
  assert.doesNotMatch(there, /[0-9a-f]{64}/)
})

test('the URLs of a source are good for what they say, and for an hour', async t => {
  const {platform, url} = await bench(t)
  const {getUrl, putUrl} = await createSource(platform.parts, url)
  for (const [method, wrong] of [['PUT', getUrl], ['GET', putUrl], ['POST', putUrl], ['PUT', putUrl.replace(/expires=\d/, 'expires=9')], ['PUT', putUrl.replace(/blobs\/./, 'blobs/x')], ['PUT', `${url}/streams/source-blobs/../../platform.db`]] as const)
    assert.equal((await ask(wrong, method, 'x')).status, 403, `${method} ${wrong}`)
  const later = {...platform.parts, world: {...platform.parts.world, clock: {...platform.parts.world.clock, now: () => Date.now() + 61 * 60_000}}}
  const expired = await serve(t, (asked, response) => serveBlob(later, asked, response))
  assert.equal((await ask(putUrl.replace(url, expired), 'PUT', 'x')).status, 403)
  await ask(putUrl, 'PUT', 'x')
  await createSource(later, url)
  assert.deepEqual(await readdir(join(platform.home, 'sources')), [])
})

test('an upload that is cut off is none', async t => {
  const {platform, url} = await bench(t)
  const {getUrl, putUrl} = await createSource(platform.parts, url)
  await new Promise<void>(resolve => {
    const asking = request(putUrl, {method: 'PUT', headers: {'content-length': 1000}, agent: false}).on('error', () => resolve()).on('close', () => resolve())
    asking.write('half', () => setTimeout(() => asking.destroy(), 20))
  })
  while ((await readdir(join(platform.home, 'sources'))).length > 0) await new Promise(resolve => setTimeout(resolve, 2))
  assert.equal((await ask(getUrl, 'GET')).status, 404)
})

test('a tarball from any address, in a folder of its own, after a redirect', async t => {
  const {build, ended, platform} = await bench(t)
  const packed = await tarball(t, files, 'tea-main')
  const other = await serve(t, async (asked, response) => {
    if (asked.url === '/latest') response.writeHead(302, {location: '/tea.tgz'}).end()
    else if (asked.url === '/tea.tgz') response.end(packed)
    else if (asked.url === '/plain.tar') response.end(gunzipSync(packed))
    else response.writeHead(404).end()
  })
  for (const path of ['/latest', '/plain.tar']) {
    const done = await ended(await build({url: other + path}))
    assert.equal(done.status, 'succeeded', platform.outputs.get(done.outputId)?.text)
  }
  assert.equal((await readdir(join(platform.home, 'slugs'))).length, 1)
})

test('a source that is no good fails the build with the reason', async t => {
  const {build, ended, platform} = await bench(t)
  const packed = await tarball(t, files)
  const answers: Record<string, Buffer | string> = {'/good': packed, '/noise': 'no tarball at all', '/half': packed.subarray(0, packed.length / 2), '/empty': '', '/zip': 'PK\u0003\u0004zip'}
  const other = await serve(t, async (asked, response) => void (answers[asked.url ?? ''] === undefined ? response.writeHead(404).end() : response.end(answers[asked.url ?? ''])))
  const cases: Array<[string, string | null, RegExp]> = [
    [`${other}/missing?secret=1`, null, / ! {5}Push rejected, the source could not be fetched: HTTP 404 from http:\/\/[^?]*\n\n ! {5}Push failed\n$/],
    [`${other}/noise`, null, /no readable tarball/], [`${other}/half`, null, /no readable tarball/], [`${other}/zip`, null, /no readable tarball/], [`${other}/empty`, null, /no readable tarball|No default language/],
    [`${other}/good`, `SHA256:${'0'.repeat(64)}`, /checksum does not match/], ['http://127.0.0.1:9/x.tgz', null, /could not be fetched: .*ECONNREFUSED/],
  ]
  for (const [url, checksum, message] of cases) {
    const done = await ended(await build({url, checksum}))
    assert.equal(done.status, 'failed', url)
    assert.match(platform.outputs.get(done.outputId)?.text ?? '', message)
  }
  assert.deepEqual(await readdir(join(platform.home, 'builds')), [])
  assert.equal(existsSync(join(platform.home, 'slugs')), false)
  for (const [url, checksum] of [['ftp://x/y', null], ['file:///etc/passwd', null], ['nonsense', null], ['http://', null], ['http://x/y', 'MD5:1']] as const)
    await assert.rejects(build({url, checksum}), (error: ApiError) => error.status === 422, url)
})

test('one build at a time; a cancelled one ends with all that it started', {timeout: 20_000}, async t => {
  const {build, ended, platform, app} = await bench(t)
  const packed = await tarball(t, {README: '', 'bp/bin/detect*': '#!/bin/sh\necho Slow', 'bp/bin/compile*': '#!/bin/sh\necho begun\nexec sleep 600'})
  const other = await serve(t, async (_asked, response) => void response.end(packed))
  const first = await build({url: `${other}/a.tgz`, buildpacks: ['./bp']})
  while (!platform.outputs.get(first.outputId)?.text.includes('begun')) await new Promise(resolve => setTimeout(resolve, 2))
  await assert.rejects(build({url: `${other}/a.tgz`}), (error: ApiError) => error.status === 409 && /Another build of tea is in progress/.test(error.message))
  await assert.rejects(clearBuildCache(platform.parts, app), (error: ApiError) => error.status === 409)
  assert.equal((await cancelBuild(platform.parts, first)).status, 'failed')
  assert.match(platform.outputs.get(first.outputId)?.text ?? '', /begun\n\n ! {5}The build was cancelled.\n\n ! {5}Push failed\n$/)
  assert.equal((await cancelBuild(platform.parts, first)).status, 'failed')
  const second = await build({url: `${other}/a.tgz`, buildpacks: ['./bp']})
  while (!platform.outputs.get(second.outputId)?.text.includes('begun')) await new Promise(resolve => setTimeout(resolve, 2))
  await platform.parts.builds.close()
  assert.match(platform.outputs.get((await ended(second)).outputId)?.text ?? '', /the platform stops/)
  await assert.rejects(build({url: `${other}/a.tgz`}), (error: ApiError) => error.status === 409)
})

test('output without an end is kept in part, and how it ended is said', async t => {
  const {build, ended, platform} = await bench(t)
  const packed = await tarball(t, {README: '', 'bp/bin/detect*': '#!/bin/sh\necho Loud', 'bp/bin/compile*': '#!/bin/sh\nyes | head -c 1000000000\nexit 1'})
  const other = await serve(t, async (_asked, response) => void response.end(packed))
  const done = await ended(await build({url: `${other}/a.tgz`, buildpacks: ['./bp']}))
  const text = platform.outputs.get(done.outputId)?.text ?? ''
  assert.ok(text.length < 17 * 2 ** 20)
  assert.match(text.slice(-300), /more than 16 MB; the rest is not shown.\n\n ! {5}Push rejected, failed to compile Loud app.\n\n ! {5}Push failed\n$/)
})

test('what a crash cut off is marked failed at the next start, with its output; what came through succeeded', async t => {
  const {platform, app} = await bench(t)
  const {store, outputs} = platform.parts
  const record = (changes: Partial<BuildRecord>): BuildRecord => ({
    id: '', createdAt: '', updatedAt: '', appId: app.id, userId: platform.user.id, status: 'pending', sourceUrl: 'x', version: null, versionDescription: null, checksum: null,
    buildpacks: [], stack: 'heroku-24', slugId: null, releaseId: null, outputId: '', ...changes,
  })
  outputs.open('out-1').write('-----> half\n')
  await writeFiles(platform.home, {'builds/one/source/a': '', 'cache/x/y': '', [`cache/${app.id}/z`]: ''})
  await store.slugs.insert({id: 'slug-2', createdAt: '', updatedAt: '', appId: app.id, tree: `sha256:${'a'.repeat(64)}`, commit: null, commitDescription: null, buildpackDescription: null, processTypes: {}, stack: 'heroku-24', size: 1, checksum: null, isUploaded: false})
  const release = await store.releases.insert({id: 'release-2', createdAt: '', updatedAt: '', appId: app.id, userId: platform.user.id, version: 1, description: '', status: 'succeeded', slugId: 'slug-2', configSealed: '', outputId: null, plans: [], attachedVars: []})
  await store.builds.insert(record({id: 'one', outputId: 'out-1'}))
  await store.builds.insert(record({id: 'two', outputId: 'out-2', slugId: 'slug-2'}))
  await store.builds.insert(record({id: 'three', outputId: 'out-3', status: 'succeeded'}))
  assert.equal(await recoverBuilds(platform.parts), 1)
  assert.deepEqual((await store.builds.list({}, {order: 'id'})).map(({id, status, releaseId}) => [id, status, releaseId]), [['one', 'failed', null], ['three', 'succeeded', null], ['two', 'succeeded', release.id]])
  assert.deepEqual(platform.outputs.get('out-1'), {text: '-----> half\n\n !     The platform stopped during this build.\n\n !     Push failed\n', closed: true})
  assert.deepEqual([existsSync(join(platform.home, 'builds')), existsSync(join(platform.home, 'cache', app.id)), existsSync(join(platform.home, 'cache/x'))], [false, false, true])
})

test('slugs that no release has are collected; trees that two apps share stay for the other', async t => {
  const {platform, app, build, ended} = await bench(t)
  const other = await platform.addApp({name: 'other'})
  const packed = await tarball(t, files)
  const web = await serve(t, async (_asked, response) => void response.end(packed))
  await ended(await build({url: `${web}/a.tgz`}))
  await createBuild(platform.parts, {app: other, user: platform.user, url: `${web}/a.tgz`, version: null, versionDescription: null, checksum: null})
  while (platform.parts.builds.isRunning(other.id)) await new Promise(resolve => setTimeout(resolve, 2))
  const {store} = platform.parts
  const slugs = async () => [(await store.slugs.list()).length, (await readdir(join(platform.home, 'slugs'))).length]
  await writeFiles(join(platform.home, 'slugs'), {[`${'e'.repeat(64)}/orphan`]: '', [`${'f'.repeat(64)}.1.discarded/left`]: ''})
  const [kept] = await store.slugs.list()
  assert.ok(kept)
  await store.slugs.insert({...kept, id: 'never-released', tree: `sha256:${'e'.repeat(64)}`})
  assert.equal(await collectSlugs(platform.parts), 1)
  assert.deepEqual(await slugs(), [2, 1])
  await removeBuilds(platform.parts, app.id)
  await store.apps.delete(app.id)
  assert.equal(await collectSlugs(platform.parts), 0)
  assert.deepEqual(await slugs(), [1, 1])
  await removeBuilds(platform.parts, other.id)
  await store.apps.delete(other.id)
  await collectSlugs(platform.parts)
  assert.deepEqual(await slugs(), [0, 0])
  assert.equal(platform.outputs.size, 0)
})
