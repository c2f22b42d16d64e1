import type {IncomingMessage, ServerResponse} from 'node:http'

import {open} from 'node:fs/promises'

import {hasCode, removeFile} from '../world/files.js'

/** Bytes that an upload may have. */
const limit = 2 ** 30

/** What an upload can't be, in words for who sent it. */
export class Unfit extends Error {}

/**
 * Takes an upload into a file, hands it over once it is complete, and answers. The file is removed where it is still
 * there. Rejects for what is nobody's fault.
 */
export async function receiveBlob(request: IncomingMessage, response: ServerResponse, file: string, keep: (file: string) => Promise<void>): Promise<void> {
  try {
    await write(request, file)
    await keep(file)
    answerText(request, response, 200, '')
  } catch (error) {
    if (error instanceof Unfit) answerText(request, response, 422, `${error.message}\n`)
    else if (error instanceof RangeError) answerText(request, response, 413, `An upload may have ${limit / 2 ** 20} MB.\n`)
    else if (hasCode(error, 'ENOSPC', 'EDQUOT')) answerText(request, response, 507, "The platform's disk is full.\n")
    else response.destroy()
  } finally {
    await removeFile(file)
  }
}

export function answerText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  // What was not read can't be followed by another request.
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8', ...(!request.complete && {connection: 'close'})})
  response.end(text)
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
