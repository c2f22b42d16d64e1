// The marketplace with a real service that speaks the Add-on Partner API, and a real platform.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {after, before, test} from 'node:test'

import type {Partner} from '../support/partner.js'
import type {PlatformProcess} from '../support/platform.js'

import {answeredBy} from '../../src/lib/api/contract.js'
import {temporaryFolder} from '../support/folder.js'
import {startPartner} from '../support/partner.js'
import {startPlatform} from '../support/platform.js'
import {faults} from '../support/strict.js'

type Json = Record<string, unknown>
interface AddOn {id: string; name: string; state: string; config_vars: string[]; plan: Json; addon_service: Json; provision_message: string; provider_id: string}
interface Attachment {id: string; name: string; addon: Json}

const cleanups: Array<() => unknown> = []
const context = {after: (work: () => unknown) => void cleanups.push(work)} as Parameters<typeof startPlatform>[0]
let platform: PlatformProcess
let partner: Partner
let usual: Partner['answer']

before(async () => {
  platform = await startPlatform(context, await temporaryFolder(context))
  partner = await startPartner(context)
  usual = partner.answer
  for (const manifest of [partner.manifest(), partner.manifest({id: 'lonely', requires: []})]) {
    assert.equal((await platform.api('POST', '/platform/addon-services', manifest)).status, 201)
  }
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

async function ok<T = Json>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
  const reply = await platform.api(method, path, body, headers)
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`)
  return reply.body as T
}
const app = (name: string) => ok('POST', '/apps', {name})
const config = (name: string) => ok<Record<string, string>>('GET', `/apps/${name}/config-vars`)
const descriptions = async (name: string) => (await ok<Array<{version: number; description: string}>>('GET', `/apps/${name}/releases`)).slice(2).map(({description}) => description)

test('a registered service is in the marketplace, and its password nowhere to be seen', async () => {
  const services = await ok<Json[]>('GET', '/addon-services')
  assert.deepEqual(services.map(({name}) => name), ['bucket', 'lonely'])
  const plans = await ok<Json[]>('GET', '/addon-services/bucket/plans')
  assert.deepEqual(plans.map(({name, default: isDefault}) => [name, isDefault]), [['bucket:small', true], ['bucket:large', false]])
  assert.deepEqual((await ok('GET', '/plans/bucket:large'))['price'], {cents: 500, unit: 'month', contract: false})
  assert.equal((await ok('GET', '/addon-services/bucket/plans/large'))['name'], 'bucket:large')
  assert.deepEqual(faults(services, answeredBy('addOnService', 'list') ?? {kind: 'nothing'}), [])
  assert.deepEqual(faults(plans, answeredBy('plan', 'listByAddOn') ?? {kind: 'nothing'}), [])
  assert.ok(!JSON.stringify([services, plans]).includes('partner-password'))
})

test('a manifest that can’t be served is refused with the reason', async () => {
  const reply = await platform.api('POST', '/platform/addon-services', {...partner.manifest(), plans: []})
  assert.deepEqual([reply.status, (reply.body as Json)['message']], [422, 'A service needs at least one plan.'])
})

test('the provider is asked as Heroku asks, and what it gives becomes config vars in one release', async () => {
  await app('alpha')
  const made = await ok<AddOn>('POST', '/apps/alpha/addons', {plan: {name: 'bucket:large'}, name: 'my-bucket', config: {size: 3}})
  const asked = partner.asked.at(-1)
  assert.deepEqual([asked?.method, asked?.path, asked?.accept], ['POST', '/heroku/resources', 'application/vnd.heroku-addons+json; version=3'])
  assert.equal(asked?.authorization, `Basic ${Buffer.from('bucket:partner-password').toString('base64')}`)
  const {plan, region, uuid, name, options, callback_url: callback, oauth_grant: grant} = asked?.body as Record<string, Json>
  assert.deepEqual([plan, region, uuid, name, options], ['large', 'amazon-web-services::us-east-1', made.id, 'my-bucket', {size: '3'}])
  assert.equal(callback, `http://${platform.host}/addons/${made.id}`)
  assert.equal(grant?.['type'], 'authorization_code')
  assert.deepEqual([made.state, made.provision_message, made.config_vars], ['provisioned', 'Welcome!', ['BUCKET_URL', 'BUCKET_KEY']])
  assert.deepEqual(faults(made, answeredBy('addOn', 'create') ?? {kind: 'nothing'}), [])
  assert.deepEqual(await config('alpha'), {BUCKET_URL: 'https://bucket/1', BUCKET_KEY: 'secret'})
  assert.deepEqual(await descriptions('alpha'), ['Attach BUCKET (@ref:my-bucket)'])
  assert.deepEqual((await ok<Array<{addon_plan_names: string[]}>>('GET', '/apps/alpha/releases')).at(-1)?.addon_plan_names, ['bucket:large'])
})

test('a second one is attached under a colour; service and plan are whole where a client asks for it', async () => {
  await app('beta')
  await ok('POST', '/apps/beta/addons', {plan: 'bucket'})
  await ok('POST', '/apps/beta/addons', {plan: 'bucket', attachment: {name: 'logs'}})
  await ok('POST', '/apps/beta/addons', {plan: 'bucket'})
  const names = (await ok<Attachment[]>('GET', '/apps/beta/addon-attachments')).map(({name}) => name)
  assert.deepEqual(names.slice(0, 2), ['BUCKET', 'LOGS'])
  assert.match(names[2] ?? '', /^BUCKET_[A-Z]+$/)
  assert.equal((await config('beta'))['LOGS_KEY'], 'secret')
  const [whole] = await ok<AddOn[]>('GET', '/apps/beta/addons', undefined, {'accept-expansion': 'addon_service, plan'})
  assert.deepEqual([whole?.plan['price'], whole?.addon_service['human_name']], [{cents: 0, unit: 'month', contract: false}, 'Bucket'])
})

test('a provider that refuses leaves nothing behind, and its words are shown', async () => {
  await app('gamma')
  for (const [status, wanted] of [[422, 422], [503, 503], [500, 503]] as const) {
    partner.answer = ({method}) => method === 'POST' ? {status, body: {message: 'No buckets left.'}} : {status: 410}
    const reply = await platform.api('POST', '/apps/gamma/addons', {plan: 'bucket'})
    assert.deepEqual([reply.status, (reply.body as Json)['message']], [wanted, 'No buckets left.'])
  }
  partner.answer = usual
  assert.deepEqual(await ok('GET', '/apps/gamma/addons'), [])
  assert.deepEqual(await descriptions('gamma'), [])
})

test('asynchronous provisioning ends with the provider’s word, by a token for this add-on alone', async () => {
  await app('delta')
  partner.answer = () => ({status: 202, body: {id: 'later', message: 'In a while.'}})
  const made = await ok<AddOn>('POST', '/apps/delta/addons', {plan: 'bucket', name: 'slow-bucket'})
  partner.answer = usual
  assert.deepEqual([made.state, made.config_vars], ['provisioning', ['BUCKET_URL', 'BUCKET_KEY']])
  assert.deepEqual(await config('delta'), {})
  const {code} = partner.asked.at(-1)?.body['oauth_grant'] as {code: string}
  const wrong = await exchange({grant_type: 'authorization_code', code, client_secret: 'guess'})
  assert.equal(wrong.status, 401)
  const token = (await (await exchange({grant_type: 'authorization_code', code, client_secret: 'partner-password'})).json()) as {access_token: string; refresh_token: string}
  assert.equal((await exchange({grant_type: 'authorization_code', code, client_secret: 'partner-password'})).status, 401)
  const as = {authorization: `Bearer ${token.access_token}`}
  for (const path of ['/account', '/apps/delta/config-vars', `/addons/${made.id}0/config`]) assert.equal((await platform.api('GET', path, undefined, as)).status, 403)
  await ok('PATCH', `/addons/${made.id}/config`, {config: [{name: 'BUCKET_URL', value: 'https://bucket/2'}]}, as)
  assert.deepEqual(await config('delta'), {})
  assert.equal((await ok<AddOn>('POST', `/addons/${made.id}/actions/provision`, undefined, as)).state, 'provisioned')
  await ok('POST', `/addons/${made.id}/actions/provision`, undefined, as)
  assert.deepEqual(await config('delta'), {BUCKET_URL: 'https://bucket/2'})
  await ok('PATCH', `/addons/${made.id}/config`, {config: [{name: 'BUCKET_URL', value: 'https://bucket/3'}]}, as)
  const refused = await platform.api('PATCH', `/addons/${made.id}/config`, {config: [{name: 'OTHER', value: 'x'}]}, as)
  assert.equal(refused.status, 422)
  assert.deepEqual(await descriptions('delta'), [
    'Attach BUCKET (@ref:slow-bucket)', '@ref:slow-bucket completed provisioning, setting BUCKET_URL.', 'Update BUCKET by bucket',
  ])
  const refreshed = await exchange({grant_type: 'refresh_token', refresh_token: token.refresh_token, client_secret: 'partner-password'})
  assert.equal(refreshed.status, 200)
  await ok('DELETE', '/apps/delta/addons/slow-bucket')
  assert.equal((await platform.api('GET', `/addons/${made.id}/config`, undefined, as)).status, 401)
})

const exchange = (form: Record<string, string>) => fetch(`http://${platform.host}/oauth/token`, {method: 'POST', body: new URLSearchParams(form)})

test('what an attachment sets can’t be set by hand, survives a rollback, and goes when it is detached', async () => {
  await app('epsilon')
  await ok('PATCH', '/apps/epsilon/config-vars', {OWN: '1'})
  await ok('POST', '/apps/epsilon/addons', {plan: 'bucket', name: 'eps-bucket'})
  const reply = await platform.api('PATCH', '/apps/epsilon/config-vars', {BUCKET_URL: 'mine'})
  assert.deepEqual([reply.status, (reply.body as Json)['message']], [422, 'Cannot overwrite attachment values BUCKET_URL.'])
  await ok('PATCH', '/apps/epsilon/config-vars', {OWN: '2'})
  await ok('DELETE', `/addon-attachments/${(await ok<Attachment>('GET', '/apps/epsilon/addon-attachments/BUCKET')).id}`)
  assert.deepEqual(await config('epsilon'), {OWN: '2'})
  assert.deepEqual((await descriptions('epsilon')).at(-1), 'Detach BUCKET (@ref:eps-bucket)')
  await ok('POST', '/addon-attachments', {addon: {name: 'eps-bucket'}, app: {name: 'epsilon'}, name: 'store'})
  assert.deepEqual(await config('epsilon'), {OWN: '2', STORE_URL: 'https://bucket/1', STORE_KEY: 'secret'})
})

test('sharing: other apps get its config vars, and destroying it asks for a word first', async () => {
  for (const name of ['zeta', 'zeta-two']) await app(name)
  await ok('POST', '/apps/zeta/addons', {plan: 'bucket', name: 'shared-bucket'})
  await ok('POST', '/addon-attachments', {addon: 'shared-bucket', app: 'zeta-two'})
  assert.equal((await config('zeta-two'))['BUCKET_URL'], 'https://bucket/1')
  assert.equal((await platform.api('DELETE', '/apps/zeta-two/addons/shared-bucket')).status, 404)
  const reply = await platform.api('DELETE', '/apps/zeta/addons/shared-bucket')
  assert.deepEqual([reply.status, (reply.body as Json)['id']], [423, 'confirmation_required'])
  const gone = await ok<AddOn>('DELETE', '/apps/zeta/addons/shared-bucket', {confirm: 'zeta'})
  assert.equal(gone.state, 'deprovisioned')
  assert.deepEqual([partner.asked.at(-1)?.method, partner.asked.at(-1)?.path], ['DELETE', `/heroku/resources/${gone.id}`])
  assert.deepEqual([await config('zeta'), await config('zeta-two')], [{}, {}])
})

test('a name that another attachment has is taken over only with confirmation', async () => {
  await app('eta')
  await ok('POST', '/apps/eta/addons', {plan: 'bucket', name: 'eta-one'})
  await ok('POST', '/apps/eta/addons', {plan: 'bucket', name: 'eta-two'})
  const wanted = {addon: 'eta-two', app: 'eta', name: 'BUCKET'}
  assert.equal((await platform.api('POST', '/addon-attachments', wanted)).status, 423)
  await ok('POST', '/addon-attachments', {...wanted, confirm: 'eta'})
  assert.equal((await ok<Attachment>('GET', '/apps/eta/addon-attachments/BUCKET')).addon['name'], 'eta-two')
})

test('where a service allows neither sharing nor several, both are refused', async () => {
  for (const name of ['theta', 'theta-two']) await app(name)
  await ok('POST', '/apps/theta/addons', {plan: 'lonely', name: 'only-one'})
  assert.equal((await platform.api('POST', '/apps/theta/addons', {plan: 'lonely'})).status, 422)
  assert.equal((await platform.api('POST', '/addon-attachments', {addon: 'only-one', app: 'theta-two'})).status, 422)
  assert.equal((await platform.api('DELETE', '/platform/addon-services/lonely')).status, 409)
})

test('resolving finds by every name there is, and says what is ambiguous', async () => {
  await app('iota')
  const one = await ok<AddOn>('POST', '/apps/iota/addons', {plan: 'bucket', name: 'iota-one'})
  await ok('POST', '/apps/iota/addons', {plan: 'bucket', name: 'iota-two', attachment: {name: 'SECOND'}})
  const addOns = (addon: string, of: string | null = 'iota') => platform.api('POST', '/actions/addons/resolve', {addon, app: of})
  for (const name of [one.id, 'iota-one', 'BUCKET']) assert.deepEqual(((await addOns(name)).body as AddOn[]).map(({id}) => id), [one.id], name)
  assert.equal(((await addOns('iota-one', null)).body as AddOn[]).length, 1)
  assert.deepEqual([(await addOns('bucket')).status, ((await addOns('bucket')).body as Json)['id']], [422, 'multiple_matches'])
  assert.deepEqual([(await addOns('nope')).status, ((await addOns('nope')).body as Json)['resource']], [404, 'add_on'])
  const attachments = (name: string, of: string | null = 'iota') =>
    platform.api('POST', '/actions/addon-attachments/resolve', {addon_attachment: name, app: of}, {'accept-inclusion': 'addon:plan,config_vars'})
  for (const name of ['SECOND', 'SECOND_URL', 'iota-two']) {
    const [found] = (await attachments(name)).body as Array<Attachment & {config_vars: string[]}>
    assert.deepEqual([found?.name, found?.config_vars, (found?.addon['plan'] as Json)['name']], ['SECOND', ['SECOND_URL', 'SECOND_KEY'], 'bucket:small'], name)
  }
  assert.equal(((await attachments('iota::SECOND', null)).body as Attachment[]).length, 1)
  assert.deepEqual(((await attachments('nope')).body as Json)['resource'], 'add_on attachment')
})

test('plan and name can be changed; the sign-on form is one that the provider can check', async () => {
  await app('kappa')
  const made = await ok<AddOn>('POST', '/apps/kappa/addons', {plan: 'bucket', name: 'kappa-bucket'})
  const changed = await ok<AddOn>('PATCH', '/apps/kappa/addons/kappa-bucket', {plan: {name: 'bucket:large'}})
  assert.deepEqual([changed.plan['name'], changed.provision_message, partner.asked.at(-1)?.body], ['bucket:large', 'Changed.', {plan: 'large'}])
  const nowhere = await platform.api('PATCH', '/apps/kappa/addons/kappa-bucket', {plan: {name: 'bucket:huge'}})
  assert.deepEqual([nowhere.status, (nowhere.body as {message: string}).message], [422, 'Couldn\'t find either the add-on service or the add-on plan of "bucket:huge".'])
  assert.equal((await ok<AddOn>('PATCH', '/apps/kappa/addons/kappa-bucket', {name: 'renamed-bucket'})).name, 'renamed-bucket')
  const {params, action, method} = await ok<{params: Json; action: string; method: string}>('GET', '/apps/kappa/addons/renamed-bucket/sso')
  const token = createHash('sha1').update(`${made.provider_id}:salt:${String(params['timestamp'])}`).digest('hex')
  assert.deepEqual([method, params['token'], params['email'], /\/sso\/login$/.test(action)], ['post', token, 'dev@example.com', true])
})

test('a provider that wants the log gets it, and may move it', async () => {
  await app('logging')
  partner.answer = asked => ({...usual(asked), body: {...usual(asked).body, log_drain_url: 'https://logs.example.com/1'}})
  const made = await ok<AddOn>('POST', '/apps/logging/addons', {plan: 'bucket'})
  partner.answer = usual
  const [drain] = await ok<Json[]>('GET', `/addons/${made.id}/log-drains`)
  assert.deepEqual([drain?.['url'], (drain?.['addon'] as Json)['name']], ['https://logs.example.com/1', made.name])
  await ok('PUT', `/addons/${made.id}/log-drains/${String(drain?.['id'])}`, {url: 'https://logs.example.com/2'})
  const all = await ok<Json[]>('GET', '/apps/logging/log-drains')
  assert.deepEqual(all.map(({url}) => url), ['https://logs.example.com/2'])
  assert.deepEqual(faults(all, answeredBy('logDrain', 'list') ?? {kind: 'nothing'}), [])
  await ok('DELETE', `/apps/logging/addons/${made.name}`)
  assert.deepEqual(await ok('GET', '/apps/logging/log-drains'), [])
})

test('drains are found by id, URL and token, and only URLs that can be drained to are taken', async () => {
  await app('draining')
  const make = (url: string) => platform.api('POST', '/apps/draining/log-drains', {url})
  const made = (await make('syslog://user:pw@logs.example.com:514')).body as {id: string; token: string; url: string; addon: null}
  assert.match(made.token, /^d\.[0-9a-f-]{36}$/)
  for (const name of [made.id, made.token, encodeURIComponent(made.url)]) assert.equal((await ok('GET', `/apps/draining/log-drains/${name}`))['id'], made.id)
  for (const url of [made.url, 'ftp://logs.example.com', 'nothing']) assert.equal((await make(url)).status, 422, url)
  assert.equal((await ok('DELETE', `/apps/draining/log-drains/${encodeURIComponent(made.url)}`))['id'], made.id)
  assert.equal((await platform.api('GET', `/apps/draining/log-drains/${made.id}`)).status, 404)
})

test('an app that is destroyed gives its add-ons back, even where the provider fails', async () => {
  await app('lambda')
  const made = await ok<AddOn>('POST', '/apps/lambda/addons', {plan: 'bucket'})
  partner.answer = () => ({status: 500})
  await ok('DELETE', '/apps/lambda')
  partner.answer = usual
  assert.equal(partner.asked.at(-1)?.path, `/heroku/resources/${made.id}`)
  assert.equal((await platform.api('GET', `/addons/${made.id}`)).status, 404)
})

test('webhooks are told of add-ons and their attachments', async () => {
  await app('hooked')
  await ok('POST', '/apps/hooked/webhooks', {include: ['api:addon', 'api:addon-attachment'], level: 'notify', url: 'http://127.0.0.1:9/'})
  await ok('POST', '/apps/hooked/addons', {plan: 'bucket', name: 'hooked-bucket'})
  await ok('PATCH', '/apps/hooked/addons/hooked-bucket', {plan: 'bucket:large'})
  await ok('DELETE', '/apps/hooked/addons/hooked-bucket')
  const events = await ok<Array<{include: string; payload: {action: string; data: Json}}>>('GET', '/apps/hooked/webhook-events', undefined, {range: 'created_at ..'})
  assert.deepEqual(events.map(({payload, include}) => `${include} ${payload.action} ${String(payload.data['name'])}`).sort(), [
    'api:addon create hooked-bucket', 'api:addon destroy hooked-bucket', 'api:addon update hooked-bucket', 'api:addon-attachment create BUCKET',
    'api:addon-attachment destroy BUCKET',
  ])
})
