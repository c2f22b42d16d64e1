import type {TestContext} from 'node:test'

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {create} from 'tar'

import type {PlatformProcess} from './platform.js'

import {temporaryFolder} from './folder.js'

/** An app whose worker runs a shell script, released from an uploaded slug: nothing has to be built. */
export async function releaseScript(t: Pick<TestContext, 'after'>, api: PlatformProcess['api'], app: string, script: string): Promise<void> {
  const folder = await temporaryFolder(t)
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app', 'work.sh'), script)
  await create({gzip: true, cwd: folder, file: join(folder, 'slug.tgz')}, ['./app'])
  await api('POST', '/apps', {name: app})
  const slug = (await api('POST', `/apps/${app}/slugs`, {process_types: {worker: 'sh work.sh'}})).body as {id: string; blob: {url: string}}
  await fetch(slug.blob.url, {method: 'PUT', body: new Uint8Array(await readFile(join(folder, 'slug.tgz')))})
  await api('POST', `/apps/${app}/releases`, {slug: slug.id})
}
