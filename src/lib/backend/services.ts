import type {Service} from '../api/routes.js'
import type {Env} from './folders.js'
import type {Target} from './target.js'

import {heroku} from './target.js'

/** Where Heroku's own services are; on any other platform all of them are on the API's host. */
const official: Readonly<Record<Service, string>> = {
  dashboard: 'https://particleboard.heroku.com',
  registry: 'https://buildpack-registry.heroku.com',
}

/** The variables by which the official command line is directed elsewhere: URLs. */
const variables: Readonly<Partial<Record<Service, string>>> = {
  dashboard: 'HEROKU_PARTICLEBOARD_URL',
  registry: 'HEROKU_BUILDPACK_REGISTRY_URL',
}

/** The base of a service: what the environment says, else where the platform has it. */
export function serviceBase(service: Service, target: Target, env: Env): string {
  const directed = env[variables[service] ?? '']
  if (directed) return directed.replace(/\/+$/, '')
  return target.apiUrl === heroku.apiUrl ? official[service] : target.apiUrl
}
