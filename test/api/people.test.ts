// Several people on one platform: how they come, what they are given, and how they go.
import assert from 'node:assert/strict'
import {generateKeyPairSync} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {after, before, test} from 'node:test'

import type {ApiBench, Reply} from '../support/api.js'

import {createAuthorization} from '../../src/platform/access/authorizations.js'
import {logIn} from '../../src/platform/access/authenticate.js'
import {apiBench} from '../support/api.js'
import {startPartner} from '../support/partner.js'

type Json = Record<string, unknown> & {id: string; name: string; user: {email: string; id: string}}
const cleanups: Array<() => unknown> = []
let bench: ApiBench
/** Tokens by address. */
const tokens = new Map<string, string>()
const [boss, ann, bob, cat] = ['dev@example.com', 'ann@example.com', 'bob@example.com', 'cat@example.com']

before(async () => {
  bench = await apiBench({after: work => void cleanups.push(work as () => unknown)})
  tokens.set(boss, bench.token)
  await bench.deployed('demo')
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

/** As somebody: the platform's owner hands them their token when they first need one. */
async function as(email: string, method: string, path: string, body?: unknown): Promise<Reply> {
  const token = tokens.get(email) ?? ((await bench.send('POST', `/platform/accounts/${email}/authorizations`)).body as {access_token: {token: string}}).access_token.token
  tokens.set(email, token)
  return bench.send(method, path, body, {authorization: `Bearer ${token}`})
}
const statusOf = async (email: string, method: string, path: string, body?: unknown) => (await as(email, method, path, body)).status
async function done<T = Json>(email: string, method: string, path: string, body?: unknown): Promise<T> {
  const reply = await as(email, method, path, body)
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`)
  return reply.body as T
}
const names = (rows: Json[]) => rows.map(({name}) => name)

test('whoever is added to an app has an account, sees that app and nothing else', async () => {
  const added = await done(boss, 'POST', '/apps/demo/collaborators', {user: ann.toUpperCase(), silent: true})
  assert.deepEqual([added['role'], added.user.email], ['collaborator', ann])
  assert.equal(await statusOf(boss, 'POST', '/apps/demo/collaborators', {user: ann}), 422)
  assert.equal(await statusOf(boss, 'POST', '/apps/demo/collaborators', {user: 'nobody'}), 422)
  await done(boss, 'POST', '/apps', {name: 'secret'})
  assert.deepEqual(names(await done<Json[]>(ann, 'GET', '/apps')), ['demo'])
  assert.deepEqual(await done<Json[]>(ann, 'GET', '/users/~/apps'), [])
  assert.equal(await statusOf(ann, 'GET', '/apps/secret'), 404)
  assert.equal(await statusOf(ann, 'PATCH', '/apps/demo/config-vars', {BY: 'ann'}), 200)
  assert.equal(await statusOf(ann, 'DELETE', '/apps/demo'), 403)
  assert.equal(await statusOf(ann, 'GET', '/platform/accounts'), 403)
  const list = await done<Json[]>(ann, 'GET', '/apps/demo/collaborators')
  assert.deepEqual(list.map(({role, user}) => [role, user.email]), [['owner', boss], ['collaborator', ann]])
})

test('permissions are chosen and changed, and end with the collaborator', async () => {
  assert.deepEqual(((await done<Json[]>(boss, 'GET', '/teams/permissions'))).map(({name}) => name), ['view', 'deploy', 'operate', 'manage'])
  const changed = await done(boss, 'PATCH', `/teams/apps/demo/collaborators/${ann}`, {permissions: ['operate']})
  assert.deepEqual((changed['permissions'] as Json[]).map(({name}) => name), ['view', 'operate'])
  assert.equal(await statusOf(ann, 'GET', '/apps/demo/config-vars'), 403)
  assert.equal(await statusOf(ann, 'PATCH', '/apps/demo/formation/web', {quantity: 2}), 200)
  assert.equal(await statusOf(boss, 'PATCH', `/teams/apps/demo/collaborators/${ann}`, {permissions: ['fly']}), 422)
  assert.equal((await done(ann, 'DELETE', `/apps/demo/collaborators/${ann}`)).user.email, ann)
  assert.equal(await statusOf(ann, 'GET', '/apps/demo'), 404)
  assert.equal(await statusOf(boss, 'DELETE', `/apps/demo/collaborators/${boss}`), 422)
})

test('a team has apps, members and roles', async () => {
  assert.equal((await done(boss, 'POST', '/teams', {name: 'crew'}))['role'], 'admin')
  assert.equal(await statusOf(boss, 'POST', '/teams', {name: 'crew'}), 422)
  assert.equal(await statusOf(boss, 'POST', '/teams', {name: 'No Name'}), 422)
  assert.equal((await done(boss, 'PUT', '/teams/crew/members', {email: ann, role: 'member'}))['role'], 'member')
  assert.equal((await done(boss, 'PUT', '/teams/crew/members', {email: bob, role: 'viewer'}))['role'], 'viewer')
  const app = await done(boss, 'POST', '/teams/apps', {name: 'crewed', team: 'crew'})
  assert.deepEqual([app['joined'], app['locked'], (app['owner'] as {email: string}).email, (app['team'] as Json).name], [true, false, 'crew@herokumanager.com', 'crew'])
  assert.deepEqual(names(await done<Json[]>(bob, 'GET', '/apps')), ['crewed'])
  assert.deepEqual(names(await done<Json[]>(bob, 'GET', '/teams')), ['crew'])
  assert.equal(await statusOf(bob, 'POST', '/teams/apps', {name: 'bobs', team: 'crew'}), 403)
  await done(boss, 'POST', '/apps/secret/collaborators', {user: cat})
  assert.equal(await statusOf(cat, 'POST', '/teams/apps', {name: 'cats', team: 'crew'}), 404)
  assert.equal(await statusOf(boss, 'DELETE', '/teams/crew'), 422)
  assert.equal(await statusOf(boss, 'DELETE', `/teams/crew/members/${boss}`), 422)
  assert.equal(await statusOf(boss, 'PATCH', '/teams/crew/members', {email: boss, role: 'viewer'}), 422)
  assert.deepEqual((await done<Json[]>(boss, 'GET', `/teams/crew/members/${bob}/apps`)).map(({name, joined}) => [name, joined]), [['crewed', false]])
  const [entity] = await done<Array<{users: Array<{email: string; permissions: string[]}>}>>(boss, 'GET', '/teams/crew/permissions')
  assert.deepEqual(entity?.users.map(({email, permissions}) => [email, permissions.join()]), [[boss, 'view,deploy,operate,manage'], [ann, 'view,deploy,operate'], [bob, 'view']])
})

test('a member joins what is not locked; whoever is added from outside is in the team for that app alone', async () => {
  assert.equal((await done(ann, 'POST', '/teams/apps/crewed/collaborators', {user: ann})).user.email, ann)
  await done(boss, 'PATCH', '/teams/apps/crewed', {locked: true})
  assert.equal(await statusOf(bob, 'POST', '/teams/apps/crewed/collaborators', {user: bob}), 403)
  await done(boss, 'POST', '/teams/apps/crewed/collaborators', {user: cat, permissions: ['deploy']})
  const roleOfCat = async () => (await done<Json[]>(boss, 'GET', '/teams/crew/members')).find(({user}) => user.email === cat)?.['role']
  assert.equal(await roleOfCat(), 'collaborator')
  await done(boss, 'DELETE', `/apps/crewed/collaborators/${cat}`)
  assert.equal(await roleOfCat(), undefined)
  assert.equal(await statusOf(boss, 'PATCH', '/teams/apps/demo', {locked: true}), 422)
})

test('an invitation is whom it invites to accept', async () => {
  const {id} = await done(boss, 'PUT', '/teams/crew/invitations', {email: cat, role: 'member'})
  assert.equal(await statusOf(bob, 'POST', `/teams/invitations/${id}/accept`), 404)
  assert.equal((await done(cat, 'GET', `/teams/invitations/${id}`)).id, id)
  assert.equal((await done(cat, 'POST', `/teams/invitations/${id}/accept`))['role'], 'member')
  assert.deepEqual(await done<Json[]>(boss, 'GET', '/teams/crew/invitations'), [])
  await done(boss, 'PUT', '/teams/crew/invitations', {email: 'dan@example.com', role: 'viewer'})
  assert.equal((await done(boss, 'DELETE', '/teams/crew/invitations/dan@example.com')).user.email, 'dan@example.com')
})

test('a team’s token reaches the team and cannot be made a wider one', async () => {
  const made = await done<{access_token: {token: string}}>(boss, 'POST', '/teams/crew/oauth/authorizations', {})
  tokens.set('crew', made.access_token.token)
  assert.deepEqual(names(await done<Json[]>('crew', 'GET', '/apps')), ['crewed'])
  assert.equal(await statusOf('crew', 'GET', '/apps/demo'), 404)
  assert.equal(await statusOf('crew', 'PATCH', '/apps/crewed', {maintenance: true}), 200)
  assert.equal(await statusOf('crew', 'POST', '/oauth/authorizations', {}), 403)
  assert.equal(await statusOf('crew', 'POST', '/apps', {name: 'escaped'}), 403)
  assert.equal((await done<Json[]>(boss, 'GET', '/teams/crew/oauth/authorizations')).length, 1)
})

test('an app is handed over when its recipient accepts', async () => {
  const {id} = await done(boss, 'POST', '/account/app-transfers', {app: 'demo', recipient: bob})
  assert.equal(await statusOf(boss, 'POST', '/account/app-transfers', {app: 'demo', recipient: bob}), 422)
  assert.equal(await statusOf(boss, 'PATCH', `/account/app-transfers/${id}`, {state: 'accepted'}), 403)
  assert.equal(await statusOf(cat, 'GET', `/account/app-transfers/${id}`), 404)
  assert.equal((await done(bob, 'PATCH', `/account/app-transfers/${id}`, {state: 'accepted'}))['state'], 'accepted')
  const app = await done(bob, 'GET', '/apps/demo')
  assert.equal((app['owner'] as {email: string}).email, bob)
  assert.equal(await statusOf(boss, 'DELETE', '/apps/demo'), 403)
  assert.equal(await statusOf(bob, 'PATCH', '/teams/apps/demo', {owner: 'crew'}), 403)
  assert.equal(((await done(bob, 'POST', '/account/app-transfers', {app: 'demo', recipient: boss})))['state'], 'pending')
})

test('SSH keys are read, and told from what is none', async () => {
  const line = (type: string, ...fields: Buffer[]) => {
    const sized = [Buffer.from(type), ...fields].map(field => Buffer.concat([Buffer.from([0, 0, 0, field.length]), field]))
    return `${type} ${Buffer.concat(sized).toString('base64')}`
  }
  const raw = generateKeyPairSync('ed25519').publicKey.export({type: 'spki', format: 'der'}).subarray(-32)
  const key = await done(ann, 'POST', '/account/keys', {public_key: `${line('ssh-ed25519', raw)} ann@laptop\n`})
  assert.equal(key['comment'], 'ann@laptop')
  assert.match(String(key['fingerprint']), /^([0-9a-f]{2}:){15}[0-9a-f]{2}$/)
  assert.equal(await statusOf(boss, 'POST', '/account/keys', {public_key: line('ssh-ed25519', raw)}), 422)
  for (const wrong of ['', 'ssh-ed25519', 'ssh-ed25519 AAAA', line('ssh-rsa', raw), line('ssh-ed25519', raw, raw), '-----BEGIN OPENSSH PRIVATE KEY-----', 'constructor AAAA']) {
    assert.equal(await statusOf(ann, 'POST', '/account/keys', {public_key: wrong}), 422, wrong)
  }
  assert.equal((await done(ann, 'GET', `/account/keys/${encodeURIComponent(String(key['fingerprint']))}`)).id, key.id)
  assert.equal(await statusOf(boss, 'DELETE', `/account/keys/${key.id}`), 404)
  assert.equal((await done(ann, 'DELETE', `/account/keys/${key.id}`)).id, key.id)
  assert.deepEqual(await done<Json[]>(ann, 'GET', '/account/keys'), [])
})

test('an OAuth client exchanges its code once, and refreshes its token', async () => {
  const client = await done<Json & {secret: string}>(ann, 'POST', '/oauth/clients', {name: 'tool', redirect_uri: 'https://tool.example.com/cb'})
  assert.equal(await statusOf(ann, 'POST', '/oauth/clients', {name: 'tool', redirect_uri: 'http://tool.example.com'}), 422)
  const granted = await done<Json & {grant: {code: string}}>(ann, 'POST', '/oauth/authorizations', {client: client.id, scope: ['read']})
  assert.equal(granted['access_token'], null)
  const exchange = (body: object) => bench.send('POST', '/oauth/tokens', body, {authorization: ''})
  const grant = {code: granted.grant.code, type: 'authorization_code'}
  assert.equal((await exchange({grant, client: {secret: 'wrong'}})).status, 401)
  const first = await exchange({grant, client: {secret: client.secret}})
  assert.equal(first.status, 201, first.text)
  const {access_token: access, refresh_token: refresh} = first.body as {access_token: {token: string; expires_in: number}; refresh_token: {token: string}}
  assert.equal(access.expires_in, 28_800)
  assert.equal((await exchange({grant, client: {secret: client.secret}})).status, 401)
  tokens.set('tool', access.token)
  assert.equal(await statusOf('tool', 'GET', '/apps/crewed'), 200)
  assert.equal(await statusOf('tool', 'PATCH', '/apps/crewed', {maintenance: false}), 403)
  assert.equal((await exchange({grant: {type: 'refresh_token'}, refresh_token: refresh, client: {secret: client.secret}})).status, 201)
  assert.equal(await statusOf('tool', 'GET', '/apps'), 401)
  assert.equal(await statusOf(ann, 'DELETE', `/oauth/clients/${client.id}`), 200)
  assert.equal(await statusOf(ann, 'GET', `/oauth/authorizations/${granted.id}`), 404)
})

test('a token ends when it is over, is regenerated or revoked; a scope that there isn’t is refused', async () => {
  assert.equal(await statusOf(ann, 'POST', '/oauth/authorizations', {scope: ['everything']}), 422)
  const account = (await bench.parts.store.accounts.find({email: ann})) ?? assert.fail()
  const over = await createAuthorization(bench.parts, account, {description: 'over', scope: ['global'], expiresIn: -1})
  tokens.set('over', over.token)
  assert.equal(await statusOf('over', 'GET', '/account'), 401)
  const made = await done<Json & {access_token: {token: string}}>(ann, 'POST', '/oauth/authorizations', {description: 'x', expires_in: 60})
  tokens.set('made', made.access_token.token)
  const again = await done<Json & {access_token: {token: string}}>('made', 'POST', '/oauth/authorizations/~/actions/regenerate-tokens')
  assert.equal(await statusOf('made', 'GET', '/account'), 401)
  tokens.set('made', again.access_token.token)
  assert.equal((await done('made', 'PATCH', '/oauth/authorizations/~', {description: 'y'}))['description'], 'y')
  assert.equal(await statusOf('made', 'DELETE', '/oauth/authorizations/~'), 200)
  assert.equal(await statusOf('made', 'GET', '/account'), 401)
  assert.ok(!JSON.stringify(await bench.parts.store.authorizations.list()).includes(again.access_token.token))
})

test('a password is set once by what lies in the data folder', async () => {
  const ask = (email: string) => bench.send('POST', '/password-resets', {email}, {authorization: ''})
  assert.deepEqual([(await ask(bob)).status, (await ask('unknown@example.com')).status], [201, 201])
  const folder = join(bench.home, 'password-resets')
  const [file = '', ...others] = await readdir(folder)
  assert.deepEqual(others, [])
  const token = /password-resets\/([^/]+)\//.exec(await readFile(join(folder, file), 'utf8'))?.[1]
  const finish = (password: string, confirmation = password) =>
    bench.send('POST', `/password-resets/${token}/actions/finalize`, {password, password_confirmation: confirmation}, {authorization: ''})
  assert.equal((await finish('open sesame', 'other words')).status, 422)
  assert.equal((await finish('short')).status, 422)
  assert.equal((await finish('open sesame')).status, 200)
  assert.equal((await finish('open sesame')).status, 404)
  assert.equal((await logIn(bench.parts, {user: bob, secret: 'open sesame'}, undefined))?.account.email, bob)
  assert.equal(await logIn(bench.parts, {user: bob, secret: 'open'}, undefined), undefined)
  assert.equal(await logIn(bench.parts, {user: ann, secret: 'open sesame'}, 'open sesame'), undefined)
})

test('a pipeline is a team’s, or becomes one’s: its members decide about it, its viewers look on', async () => {
  const ownerOf = ({owner}: Json) => owner as {id: string; type: string}
  const [{id: crew}, {id: annsId}] = [await done(boss, 'GET', '/teams/crew'), await done(ann, 'GET', '/users/~')]
  const made = await done(ann, 'POST', '/pipelines', {name: 'crew-line', owner: {id: crew, type: 'team'}})
  assert.deepEqual(ownerOf(made), {id: crew, type: 'team'})
  assert.equal(await statusOf(bob, 'POST', '/pipelines', {name: 'bobs-line', owner: {id: crew, type: 'team'}}), 403)
  assert.deepEqual(names(await done<Json[]>(bob, 'GET', '/pipelines?eq[name]=crew-line')), ['crew-line'])
  assert.equal(await statusOf(bob, 'PATCH', '/pipelines/crew-line', {name: 'other-line'}), 403)
  assert.equal((await done(cat, 'PATCH', '/pipelines/crew-line', {name: 'our-line'})).name, 'our-line')

  const transfer = (by: string, owner: object) => as(by, 'POST', '/pipeline-transfers', {pipeline: {id: made.id}, new_owner: owner})
  assert.equal((await transfer(bob, {id: crew, type: 'team'})).status, 403)
  assert.deepEqual((await transfer(cat, {id: annsId, type: 'user'})).body, {pipeline: {id: made.id}, previous_owner: {id: crew, type: 'team'}, new_owner: {id: annsId, type: 'user'}})
  assert.equal(await statusOf(cat, 'GET', '/pipelines/our-line'), 404)
  assert.equal((await transfer(ann, {id: crew, type: 'team'})).status, 201)
  assert.deepEqual(ownerOf(await done(bob, 'GET', '/pipelines/our-line')), {id: crew, type: 'team'})
  await done(ann, 'DELETE', '/pipelines/our-line')
})

test('an account ends when nothing is left without an owner', async () => {
  assert.equal(await statusOf(boss, 'DELETE', '/account'), 422)
  assert.equal(await statusOf(bob, 'DELETE', '/account'), 422)
  assert.equal(await statusOf(ann, 'DELETE', `/users/${cat}`), 404)
  assert.equal((await done<{email: string}>(boss, 'DELETE', `/users/${cat}`)).email, cat)
  assert.equal(await statusOf(cat, 'GET', '/account'), 401)
})

test('a team that controls add-ons lets its members have what it allows, and its admins anything', async t => {
  await done(boss, 'POST', '/platform/addon-services', (await startPartner(t)).manifest())
  await done(boss, 'POST', '/teams', {name: 'careful'})
  await done(boss, 'PUT', '/teams/careful/members', {email: ann, role: 'member'})
  await done(ann, 'POST', '/teams/apps', {name: 'careful-app', team: 'careful'})
  await done(boss, 'PATCH', '/teams/careful/preferences', {'addons-controls': true})
  const refused = await as(ann, 'POST', '/apps/careful-app/addons', {plan: 'bucket'})
  assert.match(`${refused.status} ${refused.text}`, /^403 .*bucket is not among the add-on services that the team careful allows/)
  assert.deepEqual(await done(boss, 'GET', '/apps/careful-app/addons'), [])
  await done(boss, 'POST', '/apps/careful-app/addons', {plan: 'bucket'})
  await done(boss, 'POST', '/teams/careful/allowed-addon-services', {addon_service: 'bucket'})
  await done(ann, 'POST', '/apps/careful-app/addons', {plan: 'bucket'})
  await done(boss, 'DELETE', '/teams/careful/allowed-addon-services/bucket')
  assert.equal(await statusOf(ann, 'POST', '/apps/careful-app/addons', {plan: 'bucket'}), 403)
  await done(boss, 'PATCH', '/teams/careful/preferences', {'addons-controls': false})
  await done(ann, 'POST', '/apps/careful-app/addons', {plan: 'bucket'})
})
