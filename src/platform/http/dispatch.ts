import {TrieRouter} from 'hono/router/trie-router'

import type {Form} from '../../lib/api/shape.js'
import type {Api, Call} from './handlers.js'

import {answeredBy, takenBy} from '../../lib/api/contract.js'
import {allRoutes, splitRoute} from '../../lib/api/routes.js'

export interface Endpoint {
  /** `app.create` */
  name: string
  handle: (call: Call) => unknown
  /** What it takes as its body; undefined where it takes none. */
  takes: Form | undefined
  /** What it answers, as far as that is known. */
  answers: Form | undefined
}

export interface Dispatcher {
  /** Undefined where nothing answers this. Parameters are decoded. */
  find(method: string, path: string): {endpoint: Endpoint; params: Record<string, string>} | undefined
  /** The methods that this path has. */
  methods(path: string): string[]
}

/** Finds who answers a request, by the route table. */
export function createDispatcher(api: Api): Dispatcher {
  const router = new TrieRouter<Endpoint>()
  for (const {method, template, endpoint} of endpoints(api)) router.add(method, template.replaceAll(/\{(\w+)\}/g, ':$1'), endpoint)
  const find: Dispatcher['find'] = (method, path) => {
    const [matches] = router.match(method, path)
    const [endpoint, params] = matches[0] ?? []
    const decoded = params && decodeAll(params as Record<string, string>)
    return endpoint && decoded && {endpoint, params: decoded}
  }
  return {find, methods: path => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(method => find(method, path))}
}

/** Those with a handler; the ones with fewer parameters first, so that a fixed path goes before one with a parameter. */
function endpoints(api: Api) {
  const all = Object.entries(allRoutes()).flatMap(([resource, actions]) =>
    Object.entries(actions ?? {}).flatMap(([action, route]) => {
      const handle = (api as unknown as Record<string, Record<string, Endpoint['handle']> | undefined>)[resource]?.[action]
      const [method, template] = splitRoute(route)
      return handle ? [{method, template, endpoint: {name: `${resource}.${action}`, handle, takes: takenBy(resource, action), answers: answeredBy(resource, action)}}] : []
    }))
  return all.sort((a, b) => a.template.split('{').length - b.template.split('{').length)
}

/** Undefined where the path is not properly encoded: nothing can have such a name. */
function decodeAll(params: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    return undefined
  }
}
