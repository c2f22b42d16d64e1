import {readFile, stat} from 'node:fs/promises'
import {basename} from 'node:path'

import {hasCode} from '../world/files.js'
import {BuildFailure} from './failure.js'

/** Bytes that a file may have which is meant to be written by a person. */
const limit = 2 ** 20

/** The text of one of the app's own files; undefined where there is none, or something that is no file. */
export async function readTextFile(path: string): Promise<string | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined
    throw error
  })
  if (!found?.isFile()) return undefined
  if (found.size > limit) throw new BuildFailure(`Push rejected, the ${basename(path)} is larger than 1 MB.`)
  return readFile(path, 'utf8')
}
