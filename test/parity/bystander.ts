import {createServer} from 'node:http'

import {freePort} from './platform.js'

export interface Bystander {url: string; close(): void}

/** A service that the official command line asks besides the platform: about unpaid bills. Nothing is owed here. */
export async function startBystander(): Promise<Bystander> {
  const port = await freePort()
  const server = createServer((_, reply) => void reply.writeHead(200, {'content-type': 'application/json'}).end('{}'))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {url: `http://127.0.0.1:${port}`, close: () => void (server.close(), server.closeAllConnections())}
}
