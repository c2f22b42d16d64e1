import type {Service} from '../api/routes.js'
import type {Env} from './folders.js'
import type {Target} from './target.js'

import {heroku} from './target.js'

/** Where Heroku's own services are; on any other platform all of them are on the API's host. */
const official: Readonly<Record<Service, string>> = {
  dashboard: 'https://particleboard.heroku.com',
  data: 'https://api.data.heroku.com',
  diagnosis: 'https://pgdiagnose.herokai.com',
  exec: 'https://exec-manager.heroku.com',
  github: 'https://api.github.com',
  images: 'https://registry.heroku.com',
  metrics: 'https://api.metrics.herokai.com',
  monitors: 'https://api.metrics.heroku.com',
  notices: 'https://telex.heroku.com',
  redis: 'https://api.data.heroku.com',
  registry: 'https://buildpack-registry.heroku.com',
  repositories: 'https://kolkrabbi.heroku.com',
  status: 'https://status.heroku.com',
  trust: 'https://api.status.salesforce.com',
}

/** The variables by which the official command line is directed elsewhere: URLs. */
const variables: Readonly<Partial<Record<Service, string>>> = {
  dashboard: 'HEROKU_PARTICLEBOARD_URL',
  exec: 'HEROKU_EXEC_URL',
  registry: 'HEROKU_BUILDPACK_REGISTRY_URL',
  status: 'HEROKU_STATUS_HOST',
}

/** Others, by which only the host is changed: protocol and port stay the API's. The first that is set counts. */
const hostVariables: Readonly<Partial<Record<Service, readonly string[]>>> = {
  data: ['HEROKU_DATA_HOST', 'HEROKU_POSTGRESQL_HOST'],
  diagnosis: ['PGDIAGNOSE_URL'],
  redis: ['HEROKU_DATA_HOST', 'HEROKU_REDIS_HOST'],
}

/** Services that are asked without a credential. */
export const anonymous: ReadonlySet<Service | undefined> = new Set(['registry', 'status', 'trust'])

/** Services whose refusals are their own: told as they came, and a 401 says nothing of the credential for the API. */
export const ownRefusals: ReadonlySet<Service | undefined> = new Set(['exec', 'github', 'images', 'repositories', 'status', 'trust'])

/** What a service is told besides: which of Heroku's own control planes for databases is meant. */
export function serviceHeaders(service: Service | undefined, {HEROKU_DATA_CONTROL_PLANE: plane}: Env): Record<string, string> {
  return service === 'data' && plane ? {'x-data-control-plane': plane} : {}
}

/** The base of a service: what the environment says, else where the platform has it. */
export function serviceBase(service: Service, target: Target, env: Env): string {
  const directed = env[variables[service] ?? '']
  if (directed) return directed.replace(/\/+$/, '')
  const host = hostVariables[service]?.map(name => env[name]).find(Boolean)
  if (host) return atHost(target.apiUrl, host)
  return target.apiUrl === heroku.apiUrl ? official[service] : target.apiUrl
}

function atHost(apiUrl: string, host: string): string {
  const url = new URL(apiUrl)
  url.hostname = host
  return url.origin
}
