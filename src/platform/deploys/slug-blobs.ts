import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AppRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import {BuildFailure} from '../build/failure.js'
import {removeBuilt} from '../build/remove.js'
import {placeSlug, slugFolder} from '../build/slug.js'
import {unpackTarball} from '../build/tarball.js'
import {digestTree} from '../build/tree.js'
import {apiUrl} from '../model/addresses.js'
import {ensureFolder} from '../world/files.js'
import {syncTree} from '../world/sync-tree.js'
import {blobUrls} from './blob-urls.js'
import {Unfit, answerText, receiveBlob} from './receive-blob.js'

const urls = blobUrls('slugs')
export const isSlugPath = urls.isPath

export type NewSlug = Pick<SlugRecord, 'buildpackDescription' | 'checksum' | 'commit' | 'commitDescription' | 'processTypes' | 'stack'>

/** A slug whose files are still to come: its `blob` says where to. */
export async function createSlug({store, world}: Parts, app: AppRecord, wanted: NewSlug): Promise<SlugRecord> {
  const at = new Date(world.clock.now()).toISOString()
  return store.slugs.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, tree: '', size: 0, isUploaded: true, ...wanted})
}

/** Where a slug's archive is fetched from or, while it has no files, is to be uploaded to. */
export function slugBlob(parts: Parts, {id, tree}: SlugRecord): {method: 'get' | 'put'; url: string} {
  const method = tree === '' ? 'put' : 'get'
  return {method, url: urls.make(parts, apiUrl(parts.settings), method === 'put' ? 'PUT' : 'GET', id)}
}

/** Answers the uploads and downloads of slugs, `.tgz` with all files in `./app`. No credentials: the URL is one. */
export async function serveSlug(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {method} = request
  const id = method === 'GET' || method === 'PUT' ? urls.allowed(parts, method, new URL(request.url ?? '/', 'http://platform')) : undefined
  const slug = id === undefined ? undefined : await parts.store.slugs.find({id})
  if (!slug) return answerText(request, response, 403, 'This URL is not valid, or not any more.\n')
  if (method === 'PUT') return upload(parts, slug, request, response)
  if (slug.tree === '') return answerText(request, response, 404, 'Nothing was uploaded here.\n')
  await download(parts, slug, response)
}

async function download({settings}: Parts, slug: SlugRecord, response: ServerResponse) {
  const {create} = await import('tar')
  response.writeHead(200, {'content-type': 'application/gzip'})
  const archive = create({gzip: true, portable: true, cwd: slugFolder(settings.home, slug.tree), prefix: './app'}, ['.'])
  await pipeline(archive, response).catch(() => response.destroy())
}

async function upload(parts: Parts, slug: SlugRecord, request: IncomingMessage, response: ServerResponse) {
  const work = join(parts.settings.home, 'builds', `slug-${parts.world.ids.hex(8)}`)
  await ensureFolder(work)
  try {
    await receiveBlob(request, response, join(work, 'archive'), file => keep(parts, slug, file, join(work, 'files')))
  } finally {
    await removeBuilt(work).catch((error: unknown) => console.error(error))
  }
}

/** A slug never changes: what dynos may run already is not replaced. */
async function keep({settings, store, world}: Parts, slug: SlugRecord, archive: string, folder: string) {
  if (slug.tree !== '') throw new Unfit('This slug has its files already: make another.')
  await ensureFolder(folder)
  await unpackTarball(createReadStream(archive), folder, new AbortController().signal, slug.checksum).catch((error: unknown) => {
    throw error instanceof BuildFailure ? new Unfit(error.message.replace(/^Push rejected, /, '')) : error
  })
  const {digest, size} = await digestTree(folder)
  // A release that is on record must have its files, after a power cut too.
  await syncTree(folder)
  const checksum = slug.checksum ?? `SHA256:${await digestFile(archive)}`
  await store.transaction(async inner => {
    await inner.slugs.update(slug.id, {tree: `sha256:${digest}`, size, checksum, updatedAt: new Date(world.clock.now()).toISOString()})
    await placeSlug(settings.home, folder, `sha256:${digest}`)
  })
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
