import type {Readable} from 'node:stream'

import {createHash} from 'node:crypto'
import {readdir, rename, rmdir} from 'node:fs/promises'
import {join} from 'node:path'
import {Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'

import {BuildFailure} from './failure.js'

/** Bytes that a source may have, packed, and what it may become: a few bytes can stand for as many as one likes. */
const limit = 2 ** 30
const unpackedLimit = {bytes: 4 * limit, entries: 1_000_000}

/** Downloads a tarball and unpacks it into the folder. Throws `BuildFailure` with the reason where that fails. */
export async function fetchTarball(url: string, folder: string, signal: AbortSignal, checksum: string | null = null): Promise<void> {
  const body = await download(url, signal)
  await unpackTarball(body, folder, signal, checksum)
}

/**
 * Unpacks a tarball, compressed or not. `checksum`: `SHA256:<hex>` of the bytes as they came. A single folder around
 * everything, as in GitHub's archives, is taken away.
 */
export async function unpackTarball(body: Readable, folder: string, signal: AbortSignal, checksum: string | null = null): Promise<void> {
  const {extract} = await import('tar')
  const hash = createHash('sha256')
  try {
    // Owners are the archive's business, not ours; absolute paths and `..` are refused by the library.
    const size = unpackedSize()
    await pipeline(body, measured(hash), extract({cwd: folder, preserveOwner: false, strict: true, filter: size.filter}), {signal: AbortSignal.any([signal, size.signal])})
  } catch (error) {
    signal.throwIfAborted()
    throw reasonOf(error) ?? new BuildFailure(`Push rejected, the source is no readable tarball: ${reason(error)}`)
  }
  const wanted = checksum?.replace(/^sha256:/i, '').toLowerCase()
  if (wanted !== undefined && wanted !== hash.digest('hex')) throw new BuildFailure("Push rejected, the source's checksum does not match.")
  await unwrap(folder)
}

/** Counts what is to be written, by what each entry's header says, and ends all of it where that is too much. */
function unpackedSize() {
  const control = new AbortController()
  let [bytes, entries] = [0, 0]
  const filter = (_path: string, entry: {size?: number}): boolean => {
    bytes += entry.size ?? 0
    entries++
    if (bytes <= unpackedLimit.bytes && entries <= unpackedLimit.entries) return true
    control.abort(new BuildFailure(`Push rejected, the source is larger than ${unpackedLimit.bytes / 2 ** 30} GB or ${unpackedLimit.entries} files when unpacked.`))
    return false
  }
  return {filter, signal: control.signal}
}

/** A stream that is aborted says why only in its error's cause. */
function reasonOf(error: unknown): BuildFailure | undefined {
  if (error instanceof BuildFailure) return error
  return error instanceof Error && error.cause instanceof BuildFailure ? error.cause : undefined
}

async function download(url: string, signal: AbortSignal): Promise<Readable> {
  // Loaded where it is needed: it takes a while.
  const {EnvHttpProxyAgent, interceptors, request} = await import('undici')
  const dispatcher = new EnvHttpProxyAgent().compose(interceptors.redirect({maxRedirections: 5}))
  try {
    const {statusCode, body} = await request(url, {dispatcher, signal, headersTimeout: 60_000, bodyTimeout: 60_000})
    if (statusCode === 200) return body
    body.on('error', () => {}).destroy()
    throw new BuildFailure(`Push rejected, the source could not be fetched: HTTP ${statusCode} from ${withoutQuery(url)}`)
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof BuildFailure ? error : new BuildFailure(`Push rejected, the source could not be fetched: ${reason(error)}`)
  }
}

/** The query of such URLs is often a secret. */
const withoutQuery = (url: string): string => url.replace(/\?.*$/s, '')
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function measured(hash: ReturnType<typeof createHash>): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > limit ? new BuildFailure(`Push rejected, the source is larger than ${limit / 2 ** 20} MB.`) : null, chunk)
    },
  })
}

/** An app that has nothing but one folder of public files keeps it. */
async function unwrap(folder: string) {
  const entries = await readdir(folder, {withFileTypes: true})
  const [only] = entries
  if (entries.length !== 1 || !only?.isDirectory() || /^(public|public_html)$/.test(only.name)) return
  const inner = `${folder}.inner`
  await rename(join(folder, only.name), inner)
  await rmdir(folder)
  await rename(inner, folder)
}
