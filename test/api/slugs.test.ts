// Slugs that are made through the API, as tools that build elsewhere do it.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import {create, extract} from 'tar'

import {answeredBy} from '../../src/lib/api/contract.js'
import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {faults} from '../support/strict.js'
import {until} from '../support/until.js'

interface Slug {id: string; blob: {method: string; url: string}; size: number | null; checksum: string | null}

const server = `require('node:http').createServer((_request, response) => response.end('from a slug')).listen(process.env.PORT)`

/** As Heroku wants it: everything below `./app`. */
async function archive(t: TestContext): Promise<Buffer> {
  const folder = await temporaryFolder(t)
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app', 'server.cjs'), server)
  await create({gzip: true, cwd: folder, file: join(folder, 'slug.tgz')}, ['./app'])
  return readFile(join(folder, 'slug.tgz'))
}

const put = (url: string, body: Buffer) => fetch(url, {method: 'PUT', body: new Uint8Array(body)})

test('an archive is uploaded, released and run, and can be fetched again', async t => {
  const {api, visit} = await startPlatform(t, await temporaryFolder(t))
  await api('POST', '/apps', {name: 'packed'})
  const bytes = await archive(t)
  const made = (await api('POST', '/apps/packed/slugs', {process_types: {web: 'node server.cjs'}, commit: '0123456789'})).body as Slug
  assert.deepEqual(faults(made, answeredBy('slug', 'create') ?? {kind: 'nothing'}), [])
  assert.deepEqual([made.blob.method, made.size, made.checksum], ['put', null, null])
  assert.equal((await api('POST', '/apps/packed/releases', {slug: made.id})).status, 422)
  assert.equal((await put(made.blob.url, bytes)).status, 200)
  const kept = (await api('GET', `/apps/packed/slugs/${made.id}`)).body as Slug
  assert.deepEqual([kept.blob.method, kept.checksum], ['get', `SHA256:${createHash('sha256').update(bytes).digest('hex')}`])
  assert.equal((await put(made.blob.url, bytes)).status, 422)

  const released = await api('POST', '/apps/packed/releases', {slug: made.id})
  assert.equal((released.body as {description: string}).description, 'Deploy 01234567')
  await until(() => visit('packed'), ({status, text}) => status === 200 && text === 'from a slug')

  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'slug.tgz'), Buffer.from(await (await fetch(kept.blob.url)).arrayBuffer()))
  await extract({cwd: folder, file: join(folder, 'slug.tgz')})
  assert.equal(await readFile(join(folder, 'app', 'server.cjs'), 'utf8'), server)
})

test('what is no archive, or not the one that was announced, is refused; and so is a URL that is not ours', async t => {
  const {api} = await startPlatform(t, await temporaryFolder(t))
  await api('POST', '/apps', {name: 'packed'})
  const make = async (checksum?: string) => (await api('POST', '/apps/packed/slugs', {process_types: {web: 'x'}, ...(checksum !== undefined && {checksum})})).body as Slug
  const bytes = await archive(t)
  const reply = await put((await make()).blob.url, Buffer.from('no archive at all'))
  assert.deepEqual([reply.status, /no readable tarball/.test(await reply.text())], [422, true])
  assert.equal((await put((await make(`SHA256:${'0'.repeat(64)}`)).blob.url, bytes)).status, 422)
  assert.equal((await put((await make(`SHA256:${createHash('sha256').update(bytes).digest('hex')}`)).blob.url, bytes)).status, 200)
  assert.equal((await put((await make()).blob.url.replace(/signature=./, 'signature=_'), bytes)).status, 403)
  assert.equal((await api('POST', '/apps/packed/slugs', {process_types: {'no good': 'x'}})).status, 422)
})
