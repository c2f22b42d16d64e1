import type {IncomingMessage} from 'node:http'

import {createServer} from 'node:http'

import {freePort} from './platform.js'

export interface Bystander {
  url: string
  /** Of a service that add-ons are to be had of. */
  manifest: object
  close(): void
}

/**
 * What there is beside the platform: whom the official command line asks about unpaid bills (nothing is owed here), and
 * a provider of add-ons.
 */
export async function startBystander(): Promise<Bystander> {
  const port = await freePort()
  const server = createServer((request, reply) => void reply.writeHead(statusOf(request), {'content-type': 'application/json'}).end(JSON.stringify(answerTo(request))))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${port}`
  return {url, manifest: manifestOf(url), close: () => void (server.close(), server.closeAllConnections())}
}

const resources = '/heroku/resources'
const isNew = ({method, url}: IncomingMessage) => method === 'POST' && url === resources

const statusOf = (request: IncomingMessage) => (isNew(request) ? 201 : 200)

const answerTo = (request: IncomingMessage) => (isNew(request) ? {id: 'theirs', message: 'Here is your bucket.', config: {BUCKET_URL: 'https://bucket.example.com/1'}} : {})

const manifestOf = (url: string) => ({
  id: 'bucket', name: 'Bucket',
  api: {
    config_vars_prefix: 'BUCKET', config_vars: ['BUCKET_URL'], password: 'provider', sso_salt: 'salt', version: '3', requires: ['many_per_app', 'attachable'],
    production: {base_url: `${url}${resources}`, sso_url: `${url}/sso`},
  },
  plans: [{name: 'small'}, {name: 'large', human_name: 'Large', price: {cents: 500, unit: 'month'}}],
})
