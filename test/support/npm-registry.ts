import type {AddressInfo} from 'node:net'
import type {TestContext} from 'node:test'

import {createHash} from 'node:crypto'
import {createServer} from 'node:http'

import {tarball} from './tarball.js'

export interface Published {name: string; version: string; [more: string]: unknown}

/** A registry that npm can install packages from: what each package.json says, and its files. Yields its address. */
export async function serveRegistry(t: Pick<TestContext, 'after'>, packages: Array<{manifest: Published; files: Record<string, string>}>): Promise<string> {
  const packed = await Promise.all(packages.map(({files, manifest}) => tarball(t, {...files, 'package.json': JSON.stringify(manifest)}, 'package')))
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*/, '')).slice(1)
    const at = packages.findIndex(({manifest: {name}}) => path === name || path === `${name}.tgz`)
    const [manifest, archive] = [packages[at]?.manifest, packed[at]]
    if (!manifest || !archive) return void response.writeHead(404, {'content-type': 'application/json'}).end('{"error":"Not found"}')
    if (path.endsWith('.tgz')) return void response.end(archive)
    const dist = {tarball: `http://${request.headers.host}/${manifest.name}.tgz`, integrity: `sha512-${createHash('sha512').update(archive).digest('base64')}`}
    response.setHeader('content-type', 'application/json').end(JSON.stringify({name: manifest.name, 'dist-tags': {latest: manifest.version}, versions: {[manifest.version]: {...manifest, dist}}}))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
