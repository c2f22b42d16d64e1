import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'

import type {Tools} from '../command/define.js'

import {uploadSource} from '../command/upload.js'
import {UsageError} from '../command/errors.js'
import {packFolder} from './pack.js'

export interface Source {
  folder: string
  /** `--source-tar`. */
  archive: string | undefined
  /** `--source-url`. */
  url: string | undefined
  withIgnored: boolean
}

/** Where the platform fetches the source code: an address that is given, else one that an archive is uploaded to. */
export async function sourceUrl(tools: Tools, {archive, folder, url, withIgnored}: Source): Promise<string> {
  if (archive !== undefined && url !== undefined) throw new UsageError('Give either --source-tar or --source-url, not both.')
  if (url !== undefined) return url
  return tools.out.action('Uploading source code', async () =>
    uploadSource(tools, archive === undefined ? await packFolder(resolve(tools.cwd, folder), withIgnored) : readFileSync(resolve(tools.cwd, archive))))
}
