import type {Tools} from '../command/define.js'

import {HttpError} from '../backend/errors.js'

/** The release command's output to its end, bit by bit; `notStarted` where there is none yet. */
export async function streamOutput({backend, signal}: Tools, url: string, write: (chunk: Uint8Array) => void): Promise<'ended' | 'notStarted'> {
  try {
    for await (const chunk of backend.stream(url, signal)) write(chunk)
    return 'ended'
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return 'notStarted'
    throw error
  }
}
