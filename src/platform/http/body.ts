import type {IncomingMessage} from 'node:http'

import {badRequest, tooLarge} from '../../lib/api/errors.js'

/** Bytes that the JSON of a request may have. */
const limit = 4 * 1024 * 1024

/** The parsed JSON of a request, undefined where it has no body. Throws 400 for what isn't JSON, 413 for too much. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readAll(request)).toString('utf8')
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest('The request body is not valid JSON.')
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge(`A request can have ${limit / 1024 / 1024} MB of JSON.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
