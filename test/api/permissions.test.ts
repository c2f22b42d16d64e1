// Who may do what: every route, asked for by everybody with every kind of token. What is expected is written down here
// a second time and in another way than in the platform's table: by the paths. Everybody's requests with a token for
// everything, and one role's with every token, go over real HTTP; all other pairs ask what those ask.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {Form} from '../../src/lib/api/shape.js'
import type {Api} from '../../src/platform/http/handlers.js'
import type {DeployBench} from '../support/deploys.js'
import type {People, Role, Scope} from '../support/people.js'

import {Agent, request} from 'node:http'

import {takenBy} from '../../src/lib/api/contract.js'
import {ApiError} from '../../src/lib/api/errors.js'
import {allRoutes, paramNames, splitRoute} from '../../src/lib/api/routes.js'
import {authenticate, readCredentials} from '../../src/platform/access/authenticate.js'
import {authorize, isPublic} from '../../src/platform/access/authorize.js'
import {createApiServer} from '../../src/platform/http/server.js'
import {anybody} from '../../src/platform/model/caller.js'
import {newRow} from '../../src/platform/store/new-row.js'
import {deployBench, serve} from '../support/deploys.js'
import {addPeople, scopes} from '../support/people.js'

type Level = 'anyone' | 'change' | 'collaborator' | 'deploy' | 'manage' | 'member' | 'operate' | 'own' | 'root' | 'self' | 'team-admin' | 'team-view' | 'uncouple' | 'view' | 'view-pipeline'
type Wanted = 'account' | 'account-write' | 'any' | 'config-read' | 'config-write' | 'none' | 'read' | 'write'

/** The first that matches a route says what it needs: which kind of token, and of whom. */
const expected: Array<[RegExp, Wanted, Level]> = [
  // there for everybody
  [/^POST \/(password-resets|oauth\/tokens$)| \/buildpacks|^GET \/(api\/v4|v1)\//, 'none', 'anyone'],
  [/^GET \/api\/v2$/, 'read', 'anyone'],
  [/^PUT \/api\/v2\//, 'write', 'anyone'],
  [/^GET \/data\/postgres\/v1\/(levels\/advanced|pricing)$/, 'any', 'anyone'],
  [/ \/(regions|stacks|dyno-sizes|generations|plans|addon-services|addon-region-capabilities|schema$|repos\/|account\/rate-limits|platform\/(authority|status)|teams\/permissions$)/, 'any', 'anyone'],
  [/ \/users\/~\/capabilities$/, 'any', 'anyone'],
  // the platform's owner
  [/ \/platform\//, 'account-write', 'root'],
  // the account
  [/^GET \/(account$|account\/(delinquency|features|keys))/, 'account', 'anyone'],
  [/^GET \/users\/\{user\}$/, 'account', 'self'],
  [/^GET \/(users\/\{user\}\/(preferences|sms-number)|accounts\/)/, 'account', 'self'],
  [/^(DELETE|PATCH|POST) \/users\/\{user\}/, 'account-write', 'self'],
  [/^GET \/teams\/invitations\//, 'account', 'anyone'],
  [/^POST \/account\/app-transfers$/, 'write', 'own'],
  [/^GET \/account\/app-transfers/, 'read', 'anyone'],
  [/ \/account\/app-transfers/, 'write', 'anyone'],
  [/ \/(account|oauth|identity-providers|users\/~\/gateway-tokens)/, 'account-write', 'anyone'],
  // spaces
  [/^GET \/spaces\/\{space\}\/(log|telemetry)-drain/, 'read', 'team-admin'],
  [/^GET \/spaces\/\{space\}/, 'read', 'team-view'],
  [/^(DELETE|PATCH|POST|PUT) \/spaces/, 'write', 'team-admin'],
  // teams' money and tokens
  [/ \/teams\/\{team\}\/(oauth|invoices|payments)/, 'account-write', 'team-admin'],
  [/^(POST|PATCH|DELETE) \/teams\/\{team\}\/identity-providers/, 'account-write', 'team-admin'],
  // apps of teams, before the teams
  [/^GET \/teams\/apps\/\{app\}|^GET \/teams\/\{team\}\/apps\/\{app\}/, 'read', 'view'],
  [/ \/teams\/apps\/\{app\}/, 'write', 'manage'],
  [/^GET \/teams\/\{team\}(\/(apps|features|delinquency).*)?$/, 'read', 'collaborator'],
  [/^GET \/teams\/\{team\}/, 'read', 'team-view'],
  [/ \/teams\/\{team\}/, 'write', 'team-admin'],
  // config vars, and what shows them
  [/^GET \/apps\/\{app\}\/(config-vars|releases\/\{release\}\/config-vars|addons\/\{addOn\}\/sso)/, 'config-read', 'deploy'],
  [/^PATCH \/apps\/\{app\}\/config-vars|^POST \/apps\/\{app\}\/dynos(\/\{dyno\})?$/, 'config-write', 'deploy'],
  [/^GET \/addons\/\{addOn\}\/(config|sso)|telemetry-ingress-info$|^POST \/client\/v11\/apps\/\{app\}\/transfers\/\{transfer\}\/actions\/public-url/, 'config-read', 'deploy'],
  [/^PATCH \/addons\/\{addOn\}\/config|^POST \/client\/v11\/databases\/\{database\}\/transfers$/, 'config-write', 'operate'],
  [/^GET \/(client\/v11\/databases\/\{database\}(\/bastion)?|(postgres\/v0\/databases|data\/postgres\/v1)\/\{database\}\/credentials.*)$/, 'config-read', 'deploy'],
  [/^GET \/pipelines\/\{pipeline\}\/stage/, 'config-read', 'change'],
  [/^PATCH \/pipelines\/\{pipeline\}\/stage/, 'config-write', 'change'],
  // databases and add-ons
  [/^GET .*\/\{database\}|^GET \/client\/v11\/apps/, 'read', 'view'],
  [/ .*\/\{database\}| \/client\/v11\/apps/, 'write', 'operate'],
  [/^GET \/addons\/\{addOn\}\/log-drains$|^GET \/apps\/\{app\}\/(log|telemetry)-drains/, 'read', 'operate'],
  [/^GET \/(addons|addon-attachments)\/\{|^GET \/data\/maintenances\/v1\//, 'read', 'view'],
  [/ \/(addons|addon-attachments)\/\{| \/data\/maintenances\/v1\//, 'write', 'operate'],
  [/^POST \/addon-attachments$/, 'write', 'operate'],
  // apps
  [/^GET \/v2\/\{app\}/, 'read', 'deploy'],
  [/^POST \/apps\/\{app\}\/log-sessions$/, 'read', 'view'],
  [/^GET \/apps\/\{app\}\/(slugs|oci-images)\//, 'read', 'deploy'],
  [/^GET \/apps\/\{app\}/, 'read', 'view'],
  [/^PUT \/apps\/\{app\}\/pre-authorizations$/, 'write', 'view'],
  [/^DELETE \/apps\/\{app\}$| \/apps\/\{app\}\/(collaborators|github)/, 'write', 'manage'],
  [/ \/apps\/\{app\}\/(builds|build-cache|buildpack-installations|releases|slugs|oci-images|sources)/, 'write', 'deploy'],
  [/ \/apps\/\{app\}/, 'write', 'operate'],
  // pipelines
  [/^POST \/pipeline-couplings$/, 'write', 'manage'],
  [/^GET \/pipeline-couplings\/\{/, 'read', 'view-pipeline'],
  [/ \/pipeline-couplings\/\{/, 'write', 'uncouple'],
  [/^GET \/pipeline(s\/\{|-promotions\/\{)/, 'read', 'view-pipeline'],
  [/ \/pipelines\/\{|^POST \/pipeline-transfers$/, 'write', 'change'],
  // what a handler looks up among what is the caller's
  [/^GET \/users\/\{user\}\/(apps|addons)$/, 'read', 'self'],
  [/^GET |^POST \/(actions|filters|reports)/, 'read', 'anyone'],
  [/ \/(apps$|teams|sources|app-setups|pipelines$|pipeline-promotions$|favorites|enterprise-accounts|telemetry-drains|user\/notifications)/, 'write', 'anyone'],
]

/** Routes of what the app of this test has none of: there is nothing to find. */
const unserved = /\{(reviewApp|testRun)\}|^POST \/(review-apps|test-runs)$|github\/token/

const enough: Record<Wanted, readonly Scope[]> = {
  'none': scopes, 'any': scopes, 'account': ['global', 'identity'], 'account-write': ['global'],
  'read': ['global', 'read', 'write', 'read-protected', 'write-protected'], 'write': ['global', 'write', 'write-protected'],
  'config-read': ['global', 'read-protected', 'write-protected'], 'config-write': ['global', 'write-protected'],
}

type Status = 200 | 403 | 404
/** What each may do with the app `mine` and the pipeline `line`, which are the owner's; 404 where they know nothing of it. */
const personal: Record<string, Partial<Record<Role, readonly Level[]>>> = {
  mine: {
    owner: ['view', 'deploy', 'operate', 'manage', 'own', 'view-pipeline', 'change', 'uncouple'],
    view: ['view', 'view-pipeline'], deploy: ['view', 'deploy', 'view-pipeline'], operate: ['view', 'operate', 'view-pipeline'],
    // Whoever decides about an app decides whether it is in a pipeline, but not about the pipeline.
    manage: ['view', 'manage', 'view-pipeline', 'uncouple'],
  },
  open: {
    'team-admin': ['view', 'deploy', 'operate', 'manage', 'own', 'view-pipeline', 'change', 'uncouple'],
    'team-member': ['view', 'deploy', 'operate', 'view-pipeline', 'change', 'uncouple'], 'team-viewer': ['view', 'view-pipeline'],
  },
  locked: {
    'team-admin': ['view', 'deploy', 'operate', 'manage', 'own', 'view-pipeline', 'change', 'uncouple'],
    'team-member': ['view', 'view-pipeline', 'change', 'uncouple'], 'team-viewer': ['view', 'view-pipeline'],
  },
}
const inTeam: Partial<Record<Role, readonly Level[]>> = {
  'team-admin': ['collaborator', 'team-view', 'member', 'team-admin'], 'team-member': ['collaborator', 'team-view', 'member'],
  'team-viewer': ['collaborator', 'team-view'], 'team-collaborator': ['collaborator'],
}

const cleanups: Array<() => unknown> = []
const agent = new Agent({keepAlive: true, maxSockets: 4})
let bench: DeployBench
let people: People
let base: string
/** What stands for the parameters of a path, by the app that it is about. */
const things: Record<string, Record<string, string>> = {}

before(async () => {
  bench = await deployBench({after: work => void cleanups.push(work as () => unknown)})
  people = await addPeople(bench)
  await addThings(bench)
  const server = createApiServer({
    parts: bench.parts, api: stub(), authorize, explain: () => undefined, onFault: error => console.error(error),
    authenticate: async (asked, endpoint) => (isPublic(endpoint) ? anybody : authenticate(bench.parts, readCredentials(asked.headers.authorization))),
  })
  base = await serve({after: work => void cleanups.push(work as () => unknown)}, server)
})
after(async () => {
  agent.destroy()
  for (const cleanup of cleanups.reverse()) await cleanup()
})

const everyRoute = Object.entries(allRoutes()).flatMap(([resource, actions]) =>
  Object.entries(actions ?? {}).map(([action, route]) => ({name: `${resource}.${action}`, route, takes: takenBy(resource, action)})))

test('every route is expected to need something', () => {
  assert.deepEqual(everyRoute.filter(({route}) => !unserved.test(route) && !expected.some(([pattern]) => pattern.test(route))).map(({route}) => route), [])
})

/** The team's people are strangers to the owner's app, and the other way round. */
const askers: Array<[app: string, routes: RegExp, who: readonly Role[]]> = [
  ['mine', /./, ['root', 'owner', 'view', 'deploy', 'operate', 'manage', 'stranger']],
  ['open', /\{(app|team|space|pipeline|coupling|addOn)\}|^POST \/spaces$/, ['team-admin', 'team-member', 'team-viewer', 'team-collaborator', 'owner']],
  ['locked', /\{app\}/, ['team-admin', 'team-member', 'team-viewer', 'team-collaborator']],
]

for (const [app, about, who] of askers) {
  test(`everybody, with every token, on every route: ${app}`, async () => {
    const wrong: string[] = []
    for (const {name, route, takes} of everyRoute.filter(({route: one}) => about.test(one) && !unserved.test(one))) {
      const [, wanted, level] = expected.find(([pattern]) => pattern.test(route)) ?? assert.fail(route)
      for (const [index, role] of who.entries()) {
        const answers = await Promise.all(scopes.map(scope => (index === 1 || scope === 'global' ? ask : askWithin)(role, scope, name, route, app, takes)))
        for (const [at, scope] of scopes.entries()) {
          const should = enough[wanted].includes(scope) ? allowed(role, level, app) : 403
          if (answers[at] !== should) wrong.push(`${name} (${route}) as ${role} with ${scope}: ${answers[at]}, not ${should}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
  })
}

function allowed(role: Role, level: Level, app: string): Status {
  if (level === 'anyone') return 200
  if (level === 'root') return role === 'root' ? 200 : 403
  if (level === 'self') return 200
  const [held, seen] = level === 'collaborator' || level === 'team-view' || level === 'member' || level === 'team-admin'
    ? [inTeam[role] ?? [], 'collaborator'] : [personal[app]?.[role] ?? [], level === 'change' || level === 'view-pipeline' ? 'view-pipeline' : 'view']
  if (held.includes(level)) return 200
  return held.includes(seen as Level) ? 403 : 404
}

test('an app’s name takes more than the rest of it, its owner more than its lock', async () => {
  const rows: Array<[Role, string, object, Status]> = [
    ['operate', 'PATCH /apps/mine', {maintenance: true}, 200], ['operate', 'PATCH /apps/mine', {name: 'other'}, 403],
    ['manage', 'PATCH /apps/mine', {name: 'other'}, 200], ['manage', 'PATCH /apps/mine', {maintenance: true}, 403],
    ['manage', 'PATCH /teams/apps/mine', {locked: true}, 200], ['manage', 'PATCH /teams/apps/mine', {owner: 'crew'}, 403],
    ['owner', 'PATCH /teams/apps/mine', {owner: 'crew'}, 200], ['team-admin', 'PATCH /teams/apps/open', {owner: 'team-member@example.com'}, 200],
  ]
  for (const [role, route, body, status] of rows) assert.equal(await send(role, 'global', route, body), status, `${role} ${route} ${JSON.stringify(body)}`)
})

test('everybody may go, and a member may come to what is not locked, but not choose their permissions', async () => {
  const me = (role: Role) => ({user: `${role}@example.com`})
  const rows: Array<[Role, string, object | undefined, Status]> = [
    ['view', 'DELETE /apps/mine/collaborators/view@example.com', undefined, 200], ['view', 'DELETE /apps/mine/collaborators/deploy@example.com', undefined, 403],
    ['stranger', 'DELETE /apps/mine/collaborators/stranger@example.com', undefined, 404],
    ['team-viewer', 'DELETE /teams/crew/members/team-viewer@example.com', undefined, 200], ['team-viewer', 'DELETE /teams/crew/members/team-admin@example.com', undefined, 403],
    ['team-member', 'POST /teams/apps/open/collaborators', me('team-member'), 200], ['team-member', 'POST /teams/apps/open/collaborators', me('stranger'), 403],
    ['team-member', 'POST /teams/apps/open/collaborators', {...me('team-member'), permissions: ['manage']}, 403],
    ['team-member', 'POST /teams/apps/locked/collaborators', me('team-member'), 403], ['team-viewer', 'POST /teams/apps/open/collaborators', me('team-viewer'), 403],
    ['stranger', 'POST /apps/mine/collaborators', me('stranger'), 404],
  ]
  for (const [role, route, body, status] of rows) assert.equal(await send(role, 'global', route, body), status, `${role} ${route} ${JSON.stringify(body)}`)
})

test('others’ accounts are there for the platform’s owner alone', async () => {
  assert.equal(await send('root', 'global', 'GET /users/view@example.com'), 200)
  assert.equal(await send('owner', 'global', 'GET /users/view@example.com'), 404)
  assert.equal(await send('root', 'global', 'PATCH /users/view@example.com', {name: 'x'}), 404)
  assert.equal(await send('root', 'global', 'GET /users/view@example.com/apps'), 404)
})

type Ask = (role: Role, scope: Scope, name: string, route: string, app: string, takes: Form | undefined) => Promise<Status>

const ask: Ask = (role, scope, _name, route, app, takes) => {
  const {method, path} = filled(route, valuesFor(app))
  return send(role, scope, `${method} ${path}`, takes && sample(takes, '', app))
}

/** The same without HTTP, which would take minutes. */
const askWithin: Ask = async (role, scope, name, route, app, takes) => {
  const caller = isPublic(name) ? anybody : await authenticate(bench.parts, {secret: people.tokens[role][scope]})
  const params = Object.fromEntries(paramNames(route).map(param => [param, valuesFor(app)[param] ?? 'x']))
  try {
    await authorize(name, {parts: bench.parts, caller, params, body: takes && sample(takes, '', app)})
    return 200
  } catch (error) {
    if (error instanceof ApiError) return error.status as Status
    throw error
  }
}

const valuesFor = (app: string): Record<string, string> => ({...things[app], user: '~', account: '~'})

function filled(route: string, values: Record<string, string>): {method: string; path: string} {
  const [method, template] = splitRoute(route)
  return {method, path: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'))}
}

function send(role: Role, scope: Scope, route: string, body?: unknown): Promise<Status> {
  const [method, path] = splitRoute(route)
  return new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = {
      'accept': 'application/vnd.heroku+json; version=3', 'authorization': `Bearer ${people.tokens[role][scope]}`, 'content-length': Buffer.byteLength(text),
    }
    const sent = request(base + path, {method, agent, headers}, reply => {
      const status = reply.statusCode ?? 0
      reply.resume().on('end', () => resolve((status < 300 ? 200 : status) as Status)).on('error', reject)
    })
    sent.on('error', reject).end(text)
  })
}

const someId = '00000000-0000-4000-8000-000000000000'

/** The least that an action takes. What it names is what the path would. */
function sample(form: Form, member: string, app: string): unknown {
  switch (form.kind) {
    case 'optional': case 'any': return undefined
    case 'nullable': case 'nothing': return null
    case 'list': return []
    case 'record': return {}
    case 'object': return Object.fromEntries(Object.entries(form.members).map(([name, of]) => [name, sample(of, name, app)]))
    case 'oneOf': return form.values[0]
    case 'boolean': return true
    case 'integer': return form.least ?? 1
    case 'number': return 1
    case 'string': return things[app]?.[member] ?? (form.format === 'uuid' ? someId : 'x')
    default: return things[app]?.[member] ?? 'x'
  }
}

/** Every route answers, and does nothing. */
function stub(): Api {
  const made: Record<string, Record<string, () => object>> = {}
  for (const [resource, actions] of Object.entries(allRoutes())) made[resource] = Object.fromEntries(Object.keys(actions ?? {}).map(action => [action, () => ({})]))
  return made as unknown as Api
}

async function addThings({parts: {store, world}}: DeployBench): Promise<void> {
  const team = (await store.teams.find({name: 'crew'})) ?? assert.fail()
  await store.spaces.insert({...newRow(world), name: 'den', teamId: team.id, region: 'virginia', shield: false, cidr: '10.0.0.0/16', dataCidr: '10.1.0.0/16', inboundRulesetId: ''})
  for (const name of ['mine', 'open', 'locked']) {
    const app = (await store.apps.find({name})) ?? assert.fail()
    const owner = name === 'mine' ? {ownerId: people.accounts.owner.id, ownerType: 'user' as const} : {ownerId: team.id, ownerType: 'team' as const}
    const pipeline = await store.pipelines.insert({...newRow(world), name: `line-${name}`, ...owner})
    const coupling = await store.pipelineCouplings.insert({...newRow(world), appId: app.id, pipelineId: pipeline.id, stage: 'production'})
    const promotion = await store.promotions.insert({...newRow(world), pipelineId: pipeline.id, sourceAppId: app.id, sourceReleaseId: app.id, userId: app.ownerId, status: 'completed'})
    const addOn = await store.addOns.insert({
      ...newRow(world), appId: app.id, name: `bucket-${name}`, service: 'bucket', plan: 'bucket:small', state: 'provisioned', providerId: '', message: '', options: {}, prefix: '',
      configSealed: '',
    })
    const attachment = await store.addOnAttachments.insert({...newRow(world), appId: app.id, addOnId: addOn.id, name: 'BUCKET', namespace: null})
    things[name] = {
      app: name, team: 'crew', space: 'den', pipeline: pipeline.id, coupling: coupling.id, promotion: promotion.id, addOn: addOn.id, database: addOn.name, addon: addOn.id, attachment: attachment.id,
    }
  }
}
