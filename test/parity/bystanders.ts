import {createServer} from 'node:http'

import {freePort} from './platform.js'

export interface Bystanders {url: string; close(): void}

/**
 * Two services that command lines ask besides the platform: one about unpaid bills (nothing is owed here), one about
 * where a named buildpack is (those of `heroku/` are there).
 */
export async function startBystanders(): Promise<Bystanders> {
  const port = await freePort()
  const server = createServer(({url = ''}, reply) => {
    const {status, body} = answer(decodeURIComponent(url))
    reply.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {url: `http://127.0.0.1:${port}`, close: () => void (server.close(), server.closeAllConnections())}
}

function answer(path: string): {status: number; body: unknown} {
  const [, name] = /^\/buildpacks\/(.+)$/.exec(path) ?? []
  if (name === undefined) return {status: 200, body: {}}
  const [namespace, short] = name.split('/')
  if (namespace !== 'heroku' || short === undefined) return {status: 404, body: {id: 'not_found', message: "Couldn't find that buildpack."}}
  return {status: 200, body: {namespace, name: short, blob_url: `urn:buildpack:${name}`}}
}
