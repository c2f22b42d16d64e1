import type {TestContext} from 'node:test'

import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {buffer} from 'node:stream/consumers'

import {create} from 'tar'

import type {Files} from './build.js'

import {writeFiles} from './build.js'
import {serve} from './deploys.js'
import {temporaryFolder} from './folder.js'

export async function tarball(t: Pick<TestContext, 'after'>, content: Files, prefix = ''): Promise<Buffer> {
  const folder = await temporaryFolder(t)
  await writeFiles(join(folder, prefix), content)
  return buffer(create({cwd: folder, gzip: true, portable: true}, await readdir(folder)))
}

/** Where such a tarball can be fetched from. */
export async function serveTarball(t: Pick<TestContext, 'after'>, content: Files): Promise<string> {
  const packed = await tarball(t, content)
  return `${await serve(t, async (_request, response) => void response.end(packed))}/source.tgz`
}
