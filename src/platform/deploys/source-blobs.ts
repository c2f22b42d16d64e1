import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Readable} from 'node:stream'
import type {Parts} from '../parts.js'

import {createReadStream, createWriteStream} from 'node:fs'
import {open, readdir, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import {apiUrl} from '../model/addresses.js'
import {ensureFolder, removeFile} from '../world/files.js'
import {blobLife, blobUrls} from './blob-urls.js'
import {answerText, receiveBlob} from './receive-blob.js'

const urls = blobUrls('source-blobs')
export const isBlobPath = urls.isPath

/** A place to upload a tarball to and to fetch it from. `base`: as the client reaches the platform, `http://127.0.0.1:5750`. */
export async function createSource(parts: Parts, base: string): Promise<{getUrl: string; putUrl: string}> {
  await removeExpired(parts)
  const id = parts.world.ids.uuid()
  return {getUrl: urls.make(parts, base, 'GET', id), putUrl: urls.make(parts, base, 'PUT', id)}
}

/**
 * Keeps a tarball of the platform's own making, and yields where it can be fetched from, for as long as others. `begin`:
 * makes it when it is read: what a program wrote before that would be lost when the program ends.
 */
export async function keepSource(parts: Parts, begin: () => Readable): Promise<string> {
  await removeExpired(parts)
  const id = parts.world.ids.uuid()
  await ensureFolder(join(parts.settings.home, 'sources'))
  await pipeline(begin(), createWriteStream(blobFile(parts, id), {mode: 0o600}))
  return urls.make(parts, apiUrl(parts.settings), 'GET', id)
}

/** The tarball behind a URL of ours; undefined where the URL is another's, is no longer good, or nothing was uploaded. */
export async function openBlob(parts: Parts, url: string): Promise<Readable | undefined> {
  const id = urls.allowed(parts, 'GET', new URL(url))
  if (id === undefined) return undefined
  const file = await open(blobFile(parts, id)).catch(() => undefined)
  return file?.createReadStream()
}

/** Answers the uploads and downloads. No credentials: the URL is one. Never rejects because of a client. */
export async function serveBlob(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const id = method === 'GET' || method === 'PUT' ? urls.allowed(parts, method, new URL(request.url ?? '/', 'http://platform')) : undefined
  if (id === undefined) return answerText(request, response, 403, 'This URL is not valid, or not any more.\n')
  if (method === 'PUT') return upload(parts, id, request, response)
  const found = await stat(blobFile(parts, id)).catch(() => undefined)
  if (!found) return answerText(request, response, 404, 'Nothing was uploaded here.\n')
  response.writeHead(200, {'content-type': 'application/gzip', 'content-length': found.size})
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(blobFile(parts, id)), response).catch(() => response.destroy())
}

const blobFile = ({settings}: Parts, id: string): string => join(settings.home, 'sources', id)

/** An upload counts once it is complete. */
async function upload(parts: Parts, id: string, request: IncomingMessage, response: ServerResponse) {
  await ensureFolder(join(parts.settings.home, 'sources'))
  const partial = `${blobFile(parts, id)}.${parts.world.ids.hex(4)}.part`
  await receiveBlob(request, response, partial, file => rename(file, blobFile(parts, id)))
}

async function removeExpired({settings, world}: Parts) {
  const folder = join(settings.home, 'sources')
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtimeMs < world.clock.now() - blobLife) await removeFile(join(folder, name))
  }
}
