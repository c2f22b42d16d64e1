import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Readable} from 'node:stream'
import type {Caller} from '../model/caller.js'
import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {createGunzip} from 'node:zlib'

import {ApiError} from '../../lib/api/errors.js'
import {reachRepository} from '../access/reach-repository.js'
import {gitUrl} from '../model/addresses.js'
import {advertisement} from './advertise.js'
import {readCommands} from './commands.js'
import {BadPacket, PacketReader} from './pkt-line.js'
import {receive} from './receive.js'
import {readRefs} from './refs.js'
import {openRepository} from './repository.js'
import {SideBand} from './side-band.js'
import {upload} from './upload.js'

export interface GitLimits {
  /** Bytes that a pushed pack may have. */
  pack: number
}

/** Heroku's repositories may have 1 GB. */
const usualLimits: GitLimits = {pack: 2 ** 30}
/** Bytes of a push's list of refs: some 40,000 of them. */
const commandLimit = 4 * 2 ** 20

/** Answers git's smart HTTP protocol for `/APP.git/…`. The caller was authenticated; what they may do is asked here. */
export type GitServer = (request: IncomingMessage, response: ServerResponse, caller: Caller) => Promise<void>

/**
 * Never rejects because of what a client sends. Where it rejects, the fault is ours: the response may have begun, and is
 * ended. gitprotocol-http(5).
 */
export function createGitServer(parts: Parts, limits = usualLimits): GitServer {
  return async (request, response, caller) => {
    try {
      await answer(parts, limits, request, response, caller)
    } catch (error) {
      if (response.headersSent) response.destroy()
      else refuse(request, response, 500, ' !     The platform failed. Its log says why.')
      throw error
    }
  }
}

async function answer(parts: Parts, limits: GitLimits, request: IncomingMessage, response: ServerResponse, caller: Caller) {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const [, name = '', action = ''] = /^\/([^/]+)\.git(?:\/(.*))?$/.exec(path) ?? []
  const service = new URLSearchParams(query).get('service')
  const isPush = [service, action].includes('git-receive-pack')
  const app = await reachRepository({parts, caller}, name, isPush).catch(toldToGit)
  if (app instanceof ApiError) return refuse(request, response, app.status, ` !     ${app.status === 404 ? `No such app as ${printable(name)}.` : app.message}`)
  const exchange = {parts, limits, app, account: caller.account, request, response}
  if (request.method === 'GET' && action === 'info/refs' && service === 'git-receive-pack') return advertise(exchange)
  if (request.method === 'GET' && action === 'info/refs' && service === 'git-upload-pack') return uploadRefs(exchange)
  if (request.method === 'POST' && action === 'git-receive-pack') return receivePack(exchange)
  if (request.method === 'POST' && action === 'git-upload-pack') return uploadPack(exchange)
  if (action === 'info/refs') return refuse(request, response, 403, ' !     This server speaks the smart HTTP protocol only.')
  return refuse(request, response, 404, ' !     There is nothing at this address.')
}

function toldToGit(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

interface Exchange {
  parts: Parts
  limits: GitLimits
  app: AppRecord
  account: AccountRecord
  request: IncomingMessage
  response: ServerResponse
}

async function advertise({parts, app, response}: Exchange) {
  const refs = await readRefs(await openRepository(parts.settings.home, app.id))
  begin(response, 'receive-pack-advertisement')
  response.end(advertisement(refs, parts.settings.version))
}

async function receivePack({parts, limits, app, account, request, response}: Exchange) {
  const reader = new PacketReader(bodyOf(request).iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>, commandLimit)
  const pushed = await readCommands(reader).catch((error: unknown) => complaint(error))
  if (typeof pushed === 'string') return refuse(request, response, 400, ` !     ${pushed}`)
  begin(response, 'receive-pack-result')
  // Before a large push, git asks with an empty one whether it may.
  if (pushed.commands.length === 0) return void response.end()
  const repository = await openRepository(parts.settings.home, app.id)
  const band = new SideBand(response, pushed.capabilities.has('side-band-64k'))
  try {
    await receive({parts, app, user: account, repository, request: pushed, reader, band, url: gitUrl(parts.settings, app.name), packLimit: limits.pack})
  } catch (error) {
    // Nobody is left to tell.
    if (!request.complete) return void response.destroy()
    throw error
  }
}

async function uploadRefs({parts, app, request, response}: Exchange) {
  const repository = await openRepository(parts.settings.home, app.id)
  begin(response, 'upload-pack-advertisement')
  await upload(repository, request, response, {kind: 'refs'})
}

async function uploadPack({parts, app, request, response}: Exchange) {
  const repository = await openRepository(parts.settings.home, app.id)
  begin(response, 'upload-pack-result')
  await upload(repository, request, response, {kind: 'pack', body: bodyOf(request)})
}

/** git packs its requests where that makes them smaller. */
function bodyOf(request: IncomingMessage): Readable {
  if (!/^(x-)?gzip$/i.test(request.headers['content-encoding'] ?? '')) return request
  const plain = createGunzip()
  request.on('error', error => plain.destroy(error)).on('aborted', () => plain.destroy(new Error('aborted')))
  return request.pipe(plain)
}

function begin(response: ServerResponse, type: string) {
  response.setHeader('content-type', `application/x-git-${type}`)
  response.setHeader('cache-control', 'no-cache, max-age=0, must-revalidate')
}

const complaint = (error: unknown): string =>
  error instanceof BadPacket ? error.message : `The request can't be read: ${error instanceof Error ? error.message : String(error)}`

/** git prints a plain text behind `remote:`. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string) {
  if (response.destroyed) return
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8', ...(!request.complete && {connection: 'close'})})
  response.end(`${text}\n`)
}

const printable = (name: string): string => name.replaceAll(/[^-\w.]/g, '?').slice(0, 100)
