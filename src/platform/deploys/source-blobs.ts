import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Readable} from 'node:stream'
import type {Parts} from '../parts.js'

import {createReadStream} from 'node:fs'
import {open, readdir, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

import {ensureFolder, hasCode, removeFile} from '../world/files.js'

/** Milliseconds that the URLs of a source are good for, as on Heroku. */
const lifetime = 60 * 60_000
/** Bytes that an upload may have. */
const limit = 2 ** 30

/** Below this path; whoever knows a URL may use it, for as long as it is good. */
const prefix = '/streams/source-blobs/'
export const isBlobPath = (path: string): boolean => path.startsWith(prefix)

/** A place to upload a tarball to and to fetch it from. `base`: as the client reaches the platform, `http://127.0.0.1:5750`. */
export async function createSource(parts: Parts, base: string): Promise<{getUrl: string; putUrl: string}> {
  await removeExpired(parts)
  const id = parts.world.ids.uuid()
  const expires = parts.world.clock.now() + lifetime
  const url = (method: Method) => `${base}${prefix}${id}?expires=${expires}&signature=${parts.vault.sign(claim(method, id, expires))}`
  return {getUrl: url('GET'), putUrl: url('PUT')}
}

/** The tarball behind a URL of ours; undefined where the URL is another's, is no longer good, or nothing was uploaded. */
export async function openBlob(parts: Parts, url: string): Promise<Readable | undefined> {
  const id = allowed(parts, 'GET', new URL(url))
  if (id === undefined) return undefined
  const file = await open(blobFile(parts, id)).catch(() => undefined)
  return file?.createReadStream()
}

/** Answers the uploads and downloads. No credentials: the URL is one. Never rejects because of a client. */
export async function serveBlob(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const id = method === 'GET' || method === 'PUT' ? allowed(parts, method, new URL(request.url ?? '/', 'http://platform')) : undefined
  if (id === undefined) return answer(request, response, 403, 'This URL is not valid, or not any more.\n')
  if (method === 'PUT') return upload(parts, id, request, response)
  const found = await stat(blobFile(parts, id)).catch(() => undefined)
  if (!found) return answer(request, response, 404, 'Nothing was uploaded here.\n')
  response.writeHead(200, {'content-type': 'application/gzip', 'content-length': found.size})
  if (request.method === 'HEAD') return void response.end()
  await pipeline(createReadStream(blobFile(parts, id)), response).catch(() => response.destroy())
}

type Method = 'GET' | 'PUT'
const claim = (method: Method, id: string, expires: number): string => `source-blob ${method} ${id} ${expires}`
const blobFile = ({settings}: Parts, id: string): string => join(settings.home, 'sources', id)

function allowed({vault, world}: Parts, method: Method, {pathname, searchParams}: URL): string | undefined {
  const id = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : ''
  const expires = Number(searchParams.get('expires'))
  const signed = /^[-0-9a-f]{36}$/.test(id) && vault.isSigned(claim(method, id, expires), searchParams.get('signature') ?? '')
  return signed && expires > world.clock.now() ? id : undefined
}

/** An upload counts once it is complete. */
async function upload(parts: Parts, id: string, request: IncomingMessage, response: ServerResponse) {
  await ensureFolder(join(parts.settings.home, 'sources'))
  const partial = `${blobFile(parts, id)}.${parts.world.ids.hex(4)}.part`
  try {
    await write(request, partial)
    await rename(partial, blobFile(parts, id))
    answer(request, response, 200, '')
  } catch (error) {
    await removeFile(partial)
    if (error instanceof RangeError) answer(request, response, 413, `An upload may have ${limit / 2 ** 20} MB.\n`)
    else if (hasCode(error, 'ENOSPC', 'EDQUOT')) answer(request, response, 507, "The platform's disk is full.\n")
    else response.destroy()
  }
}

async function write(request: IncomingMessage, path: string) {
  const file = await open(path, 'wx', 0o600)
  try {
    let bytes = 0
    // The connection is still needed for the answer, whatever happens.
    for await (const chunk of request.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit) throw new RangeError('too large')
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, text: string) {
  // What was not read can't be followed by another request.
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8', ...(!request.complete && {connection: 'close'})})
  response.end(text)
}

async function removeExpired({settings, world}: Parts) {
  const folder = join(settings.home, 'sources')
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtimeMs < world.clock.now() - lifetime) await removeFile(join(folder, name))
  }
}
