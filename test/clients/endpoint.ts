import type {Recorded} from '../parity/recorder.js'

import {allRoutes, splitRoute} from '../../src/lib/api/routes.js'

const patterns = Object.entries(allRoutes()).flatMap(([resource, actions]) =>
  Object.entries(actions ?? {}).map(([action, route]) => {
    const [method, path] = splitRoute(route)
    return {name: `${resource}.${action}`, method, parameters: path.split('{').length, path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)}
  })).sort((a, b) => a.parameters - b.parameters)

/** The endpoints of those requests that were answered well. */
export const answeredWell = (requests: readonly Recorded[]): string[] =>
  requests.filter(({status = 500}) => status < 400).flatMap(({method, path}) => endpointOf(method, path) ?? [])

/** `GET /apps/x?extended=true` → `app.info`; undefined where no route is meant. */
function endpointOf(method: string, target: string): string | undefined {
  const path = target.replace(/\?.*/, '')
  return patterns.find(pattern => pattern.method === method && pattern.path.test(path))?.name
}
