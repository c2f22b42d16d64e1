import type {Client} from '../api/client.js'

interface Source {
  /** Whose names they are: a platform's, or one app's. */
  of: 'app' | 'platform'
  ask(api: Client, app: string): Promise<string[]>
}

const named = async (list: Promise<Array<{name: string}>>) => (await list).map(({name}) => name)
const known = async (list: Promise<Array<{id: string}>>) => (await list).map(({id}) => id)
const source = (ask: Source['ask']): Source => ({of: 'platform', ask})
const ofApp = (ask: Source['ask']): Source => ({of: 'app', ask})

/** What only the platform can tell the names of. */
export const sources = {
  addon: ofApp((api, app) => named(api.addOn.listByApp(app))),
  app: source(api => named(api.app.list())),
  attachment: ofApp((api, app) => named(api.addOnAttachment.listByApp(app))),
  authorization: source(api => known(api.authorization.list())),
  client: source(api => known(api.oauthClient.list())),
  config: ofApp(async (api, app) => Object.keys(await api.configVar.infoForApp(app))),
  domain: ofApp(async (api, app) => (await api.domain.list(app)).map(({hostname}) => hostname)),
  drain: ofApp(async (api, app) => (await api.logDrain.list(app)).map(({url}) => url)),
  dyno: ofApp((api, app) => named(api.dyno.list(app))),
  feature: ofApp((api, app) => named(api.appFeature.list(app))),
  lab: ofApp(async (api, app) => (await Promise.all([named(api.accountFeature.list()), named(api.appFeature.list(app))])).flat()),
  pipeline: source(api => named(api.pipeline.list())),
  region: source(api => named(api.region.list())),
  release: ofApp(async (api, app) => (await api.release.list(app, {range: 'version ..; order=desc,max=20', partial: true})).map(({version}) => `v${version}`)),
  service: source(api => named(api.addOnService.list())),
  session: source(api => known(api.session.list())),
  size: source(api => named(api.dynoSize.list())),
  space: source(api => named(api.space.list())),
  stack: source(api => named(api.stack.list())),
  team: source(api => named(api.team.list())),
  type: ofApp(async (api, app) => (await api.formation.list(app)).map(({type}) => type)),
  webhook: ofApp((api, app) => known(api.appWebhook.list(app))),
} satisfies Record<string, Source>

/** What is the same everywhere. */
export const constants = {
  buildpack: ['ruby', 'nodejs', 'clojure', 'python', 'java', 'gradle', 'scala', 'php', 'go'].map(name => `heroku/${name}`),
  role: ['admin', 'collaborator', 'member', 'owner', 'viewer'],
  scope: ['global', 'identity', 'read', 'read-protected', 'write', 'write-protected'],
  shell: ['bash', 'fish', 'zsh'],
  stage: ['development', 'production', 'staging'],
} satisfies Record<string, string[]>

export type Asked = keyof typeof sources
export type Kind = Asked | keyof typeof constants | 'command' | 'context' | 'remote'

/** What the value of a flag of this name is, whichever command's. */
export const flagKinds: Readonly<Record<string, Kind>> = {
  app: 'app', buildpack: 'buildpack', context: 'context', dyno: 'dyno', 'dyno-name': 'dyno', pipeline: 'pipeline', 'process-type': 'type', ps: 'dyno',
  region: 'region', remote: 'remote', role: 'role', scope: 'scope', size: 'size', space: 'space', stack: 'stack', stage: 'stage', team: 'team', type: 'type',
}

/** What an argument is, by its name. */
export const argumentKinds: Readonly<Record<string, Kind>> = {
  addon: 'addon', addonName: 'addon', addon_name: 'addon', app: 'app', app1: 'app', app2: 'app', attachment_name: 'attachment', buildpack: 'buildpack',
  database: 'attachment', dyno: 'dyno', dyno_name: 'dyno', feature: 'feature', hostname: 'domain', pipeline: 'pipeline', release: 'release',
  service: 'service', 'service:plan': 'service', shell: 'shell', space: 'space', stack: 'stack',
}

/** What a command's arguments are where their names don't tell. `=` behind a kind: a value follows each name. */
export const commandKinds: Readonly<Record<string, Kind | `${Kind}=`>> = {
  'authorizations:info': 'authorization', 'authorizations:revoke': 'authorization', 'authorizations:rotate': 'authorization', 'authorizations:update': 'authorization',
  'clients:destroy': 'client', 'clients:info': 'client', 'clients:rotate': 'client', 'clients:update': 'client',
  'config:edit': 'config', 'config:get': 'config', 'config:set': 'config=', 'config:unset': 'config',
  'container:push': 'type', 'container:release': 'type', 'container:rm': 'type', 'container:run': 'type',
  'contexts:remove': 'context', 'contexts:use': 'context', 'domains:add': 'domain', 'drains:remove': 'drain', 'help': 'command',
  'labs:disable': 'lab', 'labs:enable': 'lab', 'labs:info': 'lab', 'ps:scale': 'type=', 'ps:type': 'type=', 'sessions:destroy': 'session',
  'webhooks:info': 'webhook', 'webhooks:remove': 'webhook', 'webhooks:update': 'webhook', 'which': 'command',
}
