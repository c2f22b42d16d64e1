// Spaces: who makes them, what goes into them, who may, and what becomes of them.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {ApiBench, Reply} from '../support/api.js'

import {createAuthorization} from '../../src/platform/access/authorizations.js'
import {publishSpaces} from '../../src/platform/spaces/inbound.js'
import {RouteTable} from '../../src/platform/router/table.js'
import {apiBench} from '../support/api.js'

type Json = Record<string, unknown> & {id: string; name: string}
const cleanups: Array<() => unknown> = []
let bench: ApiBench
/** Tokens by name. */
const tokens = new Map<string, string>()
const people = ['ann', 'mel', 'vic'] as const
const email = (name: string) => `${name}@example.com`

before(async () => {
  bench = await apiBench({after: work => void cleanups.push(work as () => unknown)})
  await ok('POST', '/teams', {name: 'crew'})
  await ok('POST', '/teams', {name: 'band'})
  for (const [name, role] of [['ann', 'admin'], ['mel', 'member'], ['vic', 'viewer']] as const) {
    await ok('PUT', '/teams/crew/members', {email: email(name), role})
    const account = (await bench.parts.store.accounts.find({email: email(name)})) ?? assert.fail(name)
    tokens.set(name, (await createAuthorization(bench.parts, account, {description: 'test', scope: ['global'], expiresIn: null})).token)
  }
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

function as(name: string, method: string, path: string, body?: unknown): Promise<Reply> {
  return bench.send(method, path, body, {authorization: `Bearer ${tokens.get(name) ?? assert.fail(name)}`})
}

async function ok(method: string, path: string, body?: unknown): Promise<Json> {
  const reply = await bench.send(method, path, body)
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`)
  return reply.body as Json
}

async function refused(asked: Promise<Reply>, status: number, says: RegExp): Promise<void> {
  const reply = await asked
  assert.equal(reply.status, status, reply.text)
  assert.match((reply.body as {message: string}).message, says)
  assert.deepEqual(bench.faults, [])
}

/** Makes one with a name that no other test has. */
let count = 0
async function newSpace(): Promise<string> {
  return (await ok('POST', '/spaces', {name: `den-${++count}`, team: 'crew'})).name
}

const namesOf = (reply: {body: unknown}) => (reply.body as Json[]).map(({name}) => name)
const admits = (appId: string, address: string) => bench.parts.routes.inbound.admits(appId, address)

/** An app in a space, where the router knows it to be: what would tell it of an app is not run here. */
async function inSpace(name: string): Promise<Json> {
  const app = await ok('POST', '/apps', {space: name})
  bench.parts.routes.inbound.place(app.id, (await ok('GET', `/spaces/${name}`)).id)
  return app
}

test('a space is there at once, with what Heroku gives one that is told nothing', async () => {
  const space = await ok('POST', '/spaces', {name: 'plain', team: 'crew'})
  const {id: _id, created_at: _created, updated_at: _updated, team, region, generation, ...rest} = space as unknown as Record<string, {name: string}>
  assert.deepEqual(rest, {name: 'plain', organization: {name: 'crew'}, shield: false, state: 'allocated', cidr: '10.0.0.0/16', data_cidr: '10.1.0.0/16'})
  assert.deepEqual([team?.name, region?.name, generation?.name], ['crew', 'virginia', 'cedar'])
  assert.deepEqual(await ok('GET', '/spaces/plain'), space)
  assert.deepEqual(await ok('GET', `/spaces/${space.id}`), space)
  const {state, sources} = await ok('GET', '/spaces/plain/nat')
  assert.deepEqual([state, sources], ['disabled', []])
})

const wrong: Array<[what: object, says: RegExp]> = [
  [{name: 'X'}, /Name must/], [{name: 'a--b'}, /Name must/], [{name: 'a'.repeat(31)}, /Name must/], [{name: 'plain'}, /already taken/],
  [{region: 'us'}, /region us/], [{region: 'mars'}, /region mars/], [{cidr: '10.0.0.0/8'}, /cidr/], [{cidr: '11.0.0.0/16'}, /cidr/], [{cidr: '10.0.0/16'}, /cidr/],
  [{data_cidr: '10.1.0.0/21'}, /data_cidr/], [{data_cidr: '8.8.0.0/16'}, /data_cidr/], [{generation: 'fir'}, /generation/], [{log_drain_url: 'https://x.example.com'}, /drains:add/],
]
for (const [what, says] of wrong) {
  test(`no space is made of ${JSON.stringify(what)}`, () => refused(bench.send('POST', '/spaces', {name: 'other', team: 'crew', ...what}), 422, says))
}

test('a space is its team’s: the team’s admins decide, its members see, others know nothing', async () => {
  const den = await newSpace()
  await ok('PUT', '/teams/band/members', {email: email('vic'), role: 'admin'})
  for (const name of people) assert.equal((await as(name, 'GET', `/spaces/${den}`)).status, 200, name)
  for (const name of ['mel', 'vic']) await refused(as(name, 'PATCH', `/spaces/${den}`, {name: 'mine'}), 403, /role/)
  await refused(as('vic', 'POST', '/spaces', {name: 'mine', team: 'crew'}), 403, /role/)
  await ok('POST', '/spaces', {name: 'stage', team: 'band'})
  await refused(as('mel', 'GET', '/spaces/stage'), 404, /space/)
  assert.ok(!namesOf(await as('mel', 'GET', '/spaces')).includes('stage'))
  assert.ok(namesOf(await as('vic', 'GET', '/spaces')).includes('stage'))
  assert.deepEqual(namesOf(await bench.send('GET', '/teams/band/spaces')), ['stage'])
})

test('a member makes apps in a space with the permission for it', async () => {
  const den = await newSpace()
  const make = () => as('mel', 'POST', '/teams/apps', {space: den, team: 'crew'})
  await refused(make(), 403, /create apps/)
  const given = await ok('PATCH', `/spaces/${den}/members/${email('mel')}`, {permissions: [{name: 'create_apps'}]})
  assert.deepEqual((given['permissions'] as Json[]).map(({name}) => name), ['create_apps'])
  assert.equal((await make()).status, 201)
  await ok('PATCH', `/spaces/${den}/members/${email('mel')}`, {permissions: []})
  await refused(make(), 403, /create apps/)
  const members = await ok('GET', `/spaces/${den}/members`) as unknown as Array<{user: {email: string}; permissions: unknown[]}>
  assert.deepEqual(members.map(({user, permissions}) => [user.email, permissions.length]), [['dev@example.com', 1], [email('ann'), 1], [email('mel'), 0], [email('vic'), 0]])
  await refused(bench.send('PATCH', `/spaces/${den}/members/nobody@example.com`, {permissions: []}), 404, /member/)
  await refused(bench.send('PATCH', `/spaces/${den}/members/${email('mel')}`, {permissions: ['manage']}), 422, /create_apps/)
})

test('who leaves the team and comes again has no permission left in its spaces', async () => {
  const den = await newSpace()
  await ok('PATCH', `/spaces/${den}/members/${email('mel')}`, {permissions: ['create_apps']})
  await ok('DELETE', `/teams/crew/members/${email('mel')}`)
  await ok('PUT', '/teams/crew/members', {email: email('mel'), role: 'member'})
  assert.deepEqual((await ok('GET', `/spaces/${den}/members/${email('mel')}`))['permissions'], [])
})

test('an app of a space is its team’s, in its region, and shows it everywhere', async () => {
  const den = await newSpace()
  const app = await ok('POST', '/teams/apps', {name: 'guest', space: den})
  const {id} = await ok('GET', `/spaces/${den}`)
  const wanted = {id, name: den, shield: false}
  for (const shown of [app, await ok('GET', '/apps/guest'), await ok('GET', '/teams/apps/guest')]) {
    assert.deepEqual(shown['space'], wanted)
    assert.deepEqual([(shown['team'] as Json).name, (shown['region'] as Json).name, shown['internal_routing']], ['crew', 'virginia', false])
  }
  const all = await ok('GET', '/apps') as unknown as Array<Json & {space: Json | null}>
  assert.deepEqual(all.filter(({space}) => space?.name === den).map(({name}) => name), ['guest'])
  const dynos = await ok('GET', `/spaces/${den}/dynos`) as unknown as Json[]
  assert.deepEqual(dynos.map(one => one['app_name']), ['guest'])
  const {apps} = await ok('GET', `/spaces/${den}/topology`)
  assert.deepEqual(apps, [{id: app.id, domains: ['guest.localhost'], formations: []}])
})

test('an app goes into a space that fits, when it is made and never after', async () => {
  const den = await newSpace()
  await refused(bench.send('POST', '/teams/apps', {space: 'nowhere'}), 404, /space/)
  await refused(bench.send('POST', '/teams/apps', {space: den, team: 'band'}), 422, /belongs to the team crew/)
  await refused(bench.send('POST', '/teams/apps', {space: den, personal: true}), 422, /personal/)
  await refused(bench.send('POST', '/teams/apps', {space: den, region: 'us'}), 422, /region/)
  await refused(bench.send('POST', '/teams/apps', {space: den, internal_routing: true}), 422, /inbound ruleset/)
  await refused(bench.send('POST', '/apps', {region: 'oregon'}), 422, /for spaces/)
  await ok('POST', '/apps', {name: 'settled', space: den})
  await refused(bench.send('PATCH', '/teams/apps/settled', {owner: 'band'}), 422, /spaces:transfer/)
  await refused(bench.send('PATCH', '/teams/apps/settled', {owner: '~'}), 422, /spaces:transfer/)
  await refused(bench.send('POST', '/account/app-transfers', {app: 'settled', recipient: email('ann')}), 422, /spaces:transfer/)
})

test('a space goes when its apps are gone, and a team when its spaces are', async () => {
  await ok('POST', '/teams', {name: 'brief'})
  await ok('POST', '/spaces', {name: 'last', team: 'brief'})
  await ok('POST', '/apps', {name: 'tenant', space: 'last'})
  await refused(bench.send('DELETE', '/spaces/last'), 422, /still has tenant/)
  await ok('DELETE', '/apps/tenant')
  await refused(bench.send('DELETE', '/teams/brief'), 422, /spaces last/)
  assert.equal((await ok('DELETE', '/spaces/last')).name, 'last')
  await refused(bench.send('GET', '/spaces/last'), 404, /space/)
  await ok('DELETE', '/teams/brief')
})

test('a renamed space is the same one, and its old name free', async () => {
  const den = await newSpace()
  const before = await ok('GET', `/spaces/${den}`)
  assert.equal((await ok('PATCH', `/spaces/${den}`, {name: 'renamed'})).id, before.id)
  await refused(bench.send('PATCH', '/spaces/renamed', {name: 'plain'}), 422, /taken/)
  await refused(bench.send('PATCH', '/spaces/renamed', {name: '-'}), 422, /Name must/)
  await ok('POST', '/spaces', {name: den, team: 'crew'})
})

test('a space goes to another team with its apps and their people, but without what its team allowed', async () => {
  const den = await newSpace()
  await ok('PATCH', `/spaces/${den}/members/${email('mel')}`, {permissions: ['create_apps']})
  await ok('POST', '/apps', {name: 'mover', space: den})
  await ok('POST', '/teams/apps/mover/collaborators', {user: email('mel'), permissions: ['view', 'operate']})
  await refused(as('ann', 'POST', `/spaces/${den}/transfer`, {new_owner: 'band'}), 404, /team/)
  const reply = await bench.send('POST', `/spaces/${den}/transfer`, {new_owner: 'band'})
  assert.equal(reply.status, 200)
  assert.equal((reply.body as {team: Json}).team.name, 'band')
  assert.equal(((await ok('GET', '/apps/mover'))['team'] as Json).name, 'band')
  await refused(as('ann', 'GET', '/apps/mover'), 404, /app/)
  assert.equal((await as('mel', 'GET', '/apps/mover')).status, 200)
  await refused(as('mel', 'POST', '/teams/apps', {space: den}), 403, /role/)
  await refused(as('ann', 'GET', `/spaces/${den}`), 404, /space/)
})

test('rules take the place of others, which stay on record', async () => {
  const den = await newSpace()
  const app = await inSpace(den)
  const path = `/spaces/${den}/inbound-ruleset`
  const first = await ok('GET', path)
  assert.deepEqual([first['rules'], first['created_by'], first['applied']], [[{action: 'allow', source: '0.0.0.0/0'}], 'dev@example.com', true])
  assert.ok(admits(app.id, '203.0.113.1') && admits(app.id, '::1'))
  const rules = [{action: 'allow', source: '192.0.2.0/24'}, {action: 'allow', source: '2001:db8::/32'}]
  // What the official command line sends is the whole of what it read, with other rules.
  const reply = await as('ann', 'PUT', path, {...first, rules})
  assert.equal(reply.status, 201)
  const second = reply.body as Json
  assert.deepEqual([second['rules'], second['created_by']], [rules, email('ann')])
  assert.deepEqual([admits(app.id, '192.0.2.9'), admits(app.id, '2001:db8::9'), admits(app.id, '203.0.113.1')], [true, true, false])
  assert.deepEqual(await ok('GET', path), second)
  assert.deepEqual(await ok('GET', `${path}s`), [{...first, applied: false}, second] as unknown)
  assert.deepEqual(await ok('GET', `${path}s/${first.id}`), {...first, applied: false})
})

test('rules that can’t be change nothing', async () => {
  const den = await newSpace()
  const path = `/spaces/${den}/inbound-ruleset`
  const before = await ok('GET', path)
  for (const rules of [[{action: 'allow', source: '192.0.2.1'}], [{action: 'allow', source: '192.0.2.0/24'}, {action: 'deny', source: 'x/8'}], [{action: 'drop', source: '192.0.2.0/24'}], [{source: '192.0.2.0/24'}], undefined, 'all']) {
    await refused(bench.send('PUT', path, {rules}), 422, /CIDR|action|rules/)
  }
  await refused(as('mel', 'PUT', path, {rules: []}), 403, /role/)
  assert.deepEqual(await ok('GET', path), before)
  const other = await ok('GET', `/spaces/${await newSpace()}/inbound-ruleset`)
  await refused(bench.send('GET', `${path}s/${other.id}`), 404, /ruleset/)
})

test('a platform that starts again lets in the same', async () => {
  const den = await newSpace()
  const app = await ok('POST', '/apps', {space: den})
  await ok('PUT', `/spaces/${den}/inbound-ruleset`, {rules: [{action: 'allow', source: '192.0.2.0/24'}]})
  const routes = new RouteTable()
  await publishSpaces({...bench.parts, routes})
  assert.deepEqual([routes.inbound.admits(app.id, '192.0.2.9'), routes.inbound.admits(app.id, '127.0.0.1')], [true, false])
})
