import type {TestContext} from 'node:test'

import type {AppRecord} from '../../src/platform/model/records.js'
import type {DeployBench} from './deploys.js'

import {authenticate, readCredentials} from '../../src/platform/access/authenticate.js'
import {authorize, isPublic} from '../../src/platform/access/authorize.js'
import {createAuthorization} from '../../src/platform/access/authorizations.js'
import {explain} from '../../src/platform/api/explain.js'
import {api} from '../../src/platform/api/index.js'
import {createDispatcher} from '../../src/platform/http/dispatch.js'
import {presentHappening} from '../../src/platform/api/present/happening.js'
import {anybody} from '../../src/platform/model/caller.js'
import {createApiServer} from '../../src/platform/http/server.js'
import {observe} from '../../src/platform/webhooks/observe.js'
import {deployBench, serve} from './deploys.js'
import {assertStrict} from './strict.js'

export interface Reply {status: number; headers: Headers; body: unknown; text: string}

export interface ApiBench extends DeployBench {
  token: string
  base: string
  /** `send('POST', '/apps', {name: 'x'})`; a string is sent as it is. */
  send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
  /** An app with a slug of the given process types, as after its first deploy. */
  deployed: (name: string, processTypes?: Record<string, string>) => Promise<AppRecord>
  faults: unknown[]
}

const dispatcher = createDispatcher(api)

/** The API over real HTTP and a real store; what would run is written down. */
export async function apiBench(t: Pick<TestContext, 'after'>): Promise<ApiBench> {
  const bench = await deployBench(t)
  const {parts, user} = bench
  const faults: unknown[] = []
  await parts.store.accounts.insert(user)
  const {token} = await createAuthorization(parts, user, {description: 'test', scope: ['global'], expiresIn: null})
  observe(parts, presentHappening(parts))
  const server = createApiServer({
    parts, api, authorize,
    authenticate: async (request, endpoint) => (isPublic(endpoint) ? anybody : authenticate(parts, readCredentials(request.headers.authorization))),
    explain, onFault: error => faults.push(error),
  })
  const base = await serve(t, server)
  const send: ApiBench['send'] = async (method, path, body, headers = {}) => {
    const reply = await fetch(base + path, {
      method, headers: {accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${token}`, ...headers},
      ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    })
    const text = await reply.text()
    const received: unknown = text === '' ? undefined : JSON.parse(text)
    // Every reply of every test.
    if (reply.ok && text !== '') assertStrict(dispatcher.find(method, path.replace(/\?.*/, ''))?.endpoint.name ?? '', received)
    return {status: reply.status, headers: reply.headers, text, body: received}
  }
  async function deployed(name: string, processTypes: Record<string, string> = {web: 'node server.js', worker: 'node worker.js'}) {
    await send('POST', '/apps', {name})
    const app = await parts.store.apps.find({name})
    if (!app) throw new Error(`${name} was not created`)
    const at = new Date().toISOString()
    const slug = await parts.store.slugs.insert({
      id: parts.world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, tree: `sha256:${'0'.repeat(64)}`, commit: '0123456789abcdef',
      commitDescription: null, buildpackDescription: 'Node.js', processTypes, stack: 'heroku-24', size: 1, checksum: null, isUploaded: false,
    })
    await send('POST', `/apps/${name}/releases`, {slug: slug.id})
    return (await parts.store.apps.find({name})) ?? app
  }
  return {...bench, token, base, send, deployed, faults}
}
