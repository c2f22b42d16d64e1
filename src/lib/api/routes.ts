/**
 * Every endpoint of the Platform API, once: `resource → action → 'METHOD /path/{param}'`.
 * The typed client, the platform's dispatcher, the coverage report and the documentation read this table;
 * a path appears nowhere else.
 */
export const routes = {
  account: {
    info: 'GET /account',
    infoByUser: 'GET /users/{user}',
    update: 'PATCH /account',
    features: 'GET /account/features',
  },
  accountQuota: {info: 'GET /accounts/{account}/actions/get-quota'},
  addOn: {create: 'POST /apps/{app}/addons', list: 'GET /addons', listByApp: 'GET /apps/{app}/addons'},
  addOnAttachment: {list: 'GET /addon-attachments', listByApp: 'GET /apps/{app}/addon-attachments'},
  app: {
    create: 'POST /apps',
    delete: 'DELETE /apps/{app}',
    info: 'GET /apps/{app}',
    list: 'GET /apps',
    listOwned: 'GET /users/{user}/apps',
    update: 'PATCH /apps/{app}',
  },
  appPreAuthorization: {create: 'PUT /apps/{app}/pre-authorizations'},
  authorization: {
    create: 'POST /oauth/authorizations',
    delete: 'DELETE /oauth/authorizations/{authorization}',
    info: 'GET /oauth/authorizations/{authorization}',
    list: 'GET /oauth/authorizations',
  },
  build: {
    create: 'POST /apps/{app}/builds',
    delete: 'DELETE /apps/{app}/builds/{build}',
    deleteCache: 'DELETE /apps/{app}/build-cache',
    info: 'GET /apps/{app}/builds/{build}',
    list: 'GET /apps/{app}/builds',
  },
  buildpackInstallation: {
    list: 'GET /apps/{app}/buildpack-installations',
    update: 'PUT /apps/{app}/buildpack-installations',
  },
  collaborator: {list: 'GET /apps/{app}/collaborators'},
  configVar: {
    infoForApp: 'GET /apps/{app}/config-vars',
    infoForRelease: 'GET /apps/{app}/releases/{release}/config-vars',
    update: 'PATCH /apps/{app}/config-vars',
  },
  domain: {
    create: 'POST /apps/{app}/domains',
    delete: 'DELETE /apps/{app}/domains/{domain}',
    info: 'GET /apps/{app}/domains/{domain}',
    list: 'GET /apps/{app}/domains',
  },
  dyno: {
    create: 'POST /apps/{app}/dynos',
    info: 'GET /apps/{app}/dynos/{dyno}',
    list: 'GET /apps/{app}/dynos',
    restart: 'DELETE /apps/{app}/dynos/{dyno}',
    restartAll: 'DELETE /apps/{app}/dynos',
    restartType: 'DELETE /apps/{app}/formations/{type}',
    stop: 'POST /apps/{app}/dynos/{dyno}/actions/stop',
    stopType: 'POST /apps/{app}/formations/{type}/actions/stop',
  },
  dynoSize: {info: 'GET /dyno-sizes/{size}', list: 'GET /dyno-sizes', listByApp: 'GET /apps/{app}/available-dyno-sizes'},
  formation: {
    batchUpdate: 'PATCH /apps/{app}/formation',
    info: 'GET /apps/{app}/formation/{type}',
    list: 'GET /apps/{app}/formation',
    update: 'PATCH /apps/{app}/formation/{type}',
  },
  logSession: {create: 'POST /apps/{app}/log-sessions'},
  ociImage: {info: 'GET /apps/{app}/oci-images/{image}'},
  pipelineCoupling: {infoByApp: 'GET /apps/{app}/pipeline-couplings'},
  rateLimit: {info: 'GET /account/rate-limits'},
  region: {info: 'GET /regions/{region}', list: 'GET /regions'},
  release: {
    create: 'POST /apps/{app}/releases',
    info: 'GET /apps/{app}/releases/{release}',
    list: 'GET /apps/{app}/releases',
  },
  session: {delete: 'DELETE /oauth/sessions/{session}'},
  slug: {info: 'GET /apps/{app}/slugs/{slug}'},
  sniEndpoint: {list: 'GET /apps/{app}/sni-endpoints'},
  source: {create: 'POST /sources', createByApp: 'POST /apps/{app}/sources'},
  space: {info: 'GET /spaces/{space}'},
  stack: {info: 'GET /stacks/{stack}', list: 'GET /stacks'},
  teamApp: {create: 'POST /teams/apps', list: 'GET /teams/{team}/apps'},
} as const

/** What this platform answers beside Heroku's API: for its own commands, and not for scripts that shall run on both. */
export const ownRoutes = {
  platform: {authority: 'GET /platform/authority', status: 'GET /platform/status'},
} as const

export type Routes = typeof routes
export type Resource = keyof Routes
export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'

/** `GET /apps/{app}/releases/{release}` → `[app: string, release: string]`. */
export type PathParams<Route extends string> =
  Route extends `${string}{${string}}${infer Rest}` ? [string, ...PathParams<Rest>] : []

/** Names of the path parameters, for handlers: `'app' | 'release'`. */
export type ParamNames<Route extends string> =
  Route extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never

/** The names of a route's parameters, in order, at run time. */
export const paramNames = (route: string): string[] => [...route.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')

/** A route's path with its parameters filled in: `pathOf('GET /apps/{app}', 'x')` → `/apps/x`. */
export function pathOf(route: string, ...ids: readonly string[]): string {
  let at = 0
  return splitRoute(route)[1].replaceAll(/\{\w+\}/g, () => encodeURIComponent(ids[at++] ?? ''))
}

/** `'GET /apps/{app}'` → `['GET', '/apps/{app}']`. */
export function splitRoute(route: string): [Method, string] {
  const at = route.indexOf(' ')
  return [route.slice(0, at) as Method, route.slice(at + 1)]
}
