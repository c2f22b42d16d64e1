// What stands around an app: add-ons, drains, webhooks, features, domains; and what there isn't here.
import assert from 'node:assert/strict'
import {createHmac} from 'node:crypto'
import {createServer} from 'node:http'

import {each, heroku, refusal, step, until} from './steps.mjs'

const app = 'by-heroku-client-around'
const heard = []
const server = createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8').on('data', part => (text += part)).on('end', () => {
    heard.push({path: request.url, headers: request.headers, text})
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({id: 'theirs', config: {JSBUCKET_URL: 'https://bucket.test/1'}}))
  })
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${server.address().port}`
await heroku.post('/apps', {body: {name: app}})

await step('a webhook tells of a change, signed', async () => {
  const hook = await heroku.post(`/apps/${app}/webhooks`, {body: {include: ['api:app'], level: 'notify', url: `${base}/hook`, secret: 'shh'}})
  await heroku.patch(`/apps/${app}`, {body: {maintenance: true}})
  const {headers, text} = await until(() => heard.find(({path}) => path === '/hook'), Boolean)
  assert.equal(headers['heroku-webhook-hmac-sha256'], createHmac('sha256', 'shh').update(text).digest('base64'))
  assert.deepEqual([JSON.parse(text).resource, JSON.parse(text).data.maintenance], ['app', true])
  const [delivery] = await until(() => heroku.get(`/apps/${app}/webhook-deliveries`), ([one]) => one?.status === 'succeeded')
  assert.equal((await heroku.get(`/apps/${app}/webhook-deliveries/${delivery.id}`)).event.id, JSON.parse(text).webhook_metadata.event.id)
  assert.deepEqual(await each(heroku.get(`/apps/${app}/webhook-events`), 'id'), [delivery.event.id])
  assert.equal((await heroku.patch(`/apps/${app}/webhooks/${hook.id}`, {body: {level: 'sync'}})).level, 'sync')
  await heroku.delete(`/apps/${app}/webhooks/${hook.id}`)
})

await step('an add-on is made, attached elsewhere, found, changed and destroyed', async () => {
  const other = `${app}-2`
  await heroku.post('/apps', {body: {name: other}})
  await heroku.post('/platform/addon-services', {body: manifest()})
  const made = await heroku.post(`/apps/${app}/addons`, {body: {plan: {name: 'jsbucket:small'}, attachment: {}, config: {}}})
  assert.equal((await heroku.get(`/apps/${app}/config-vars`)).JSBUCKET_URL, 'https://bucket.test/1')
  const attachment = await heroku.post('/addon-attachments', {body: {addon: {name: made.name}, app: {name: other}, name: 'SHARED'}})
  assert.deepEqual(await each(heroku.post('/actions/addon-attachments/resolve', {body: {addon_attachment: 'SHARED_URL', app: other}}), 'id'), [attachment.id])
  assert.deepEqual(await each(heroku.post('/actions/addons/resolve', {body: {addon: made.name, app: null}}), 'id'), [made.id])
  const [shown] = await heroku.get(`/apps/${other}/addon-attachments`, {headers: {'Accept-Inclusion': 'addon:plan,config_vars'}})
  assert.deepEqual([shown.addon.plan.name, shown.config_vars], ['jsbucket:small', ['SHARED_URL']])
  const [expanded] = await heroku.get(`/apps/${app}/addons`, {headers: {'Accept-Expansion': 'addon_service,plan'}})
  assert.equal(typeof expanded.plan.price.cents, 'number')
  assert.equal((await heroku.patch(`/apps/${app}/addons/${made.id}`, {body: {plan: 'jsbucket:large'}})).plan.name, 'jsbucket:large')
  assert.equal((await heroku.get(`/addons/${made.id}/config`)).length, 1)
  assert.match((await heroku.get(`/apps/${app}/addons/${made.id}/sso`)).action, /\/sso$/)
  await refusal(heroku.delete(`/apps/${app}/addons/${made.id}`), 423, 'confirmation_required')
  await heroku.delete(`/addon-attachments/${attachment.id}`)
  assert.equal((await heroku.delete(`/apps/${app}/addons/${made.id}`)).id, made.id)
  await heroku.delete('/platform/addon-services/jsbucket')
  await heroku.delete(`/apps/${other}`)
})

await step('a drain comes and goes, by its URL', async () => {
  const {token} = await heroku.post(`/apps/${app}/log-drains`, {body: {url: `${base}/drain`}})
  assert.equal((await heroku.get(`/apps/${app}/log-drains/${encodeURIComponent(`${base}/drain`)}`)).token, token)
  await heroku.delete(`/apps/${app}/log-drains/${token}`)
})

await step('a log is read by the URL of a session', async () => {
  const {logplex_url: url} = await heroku.post(`/apps/${app}/log-sessions`, {body: {lines: 20, tail: false}})
  assert.match(await (await fetch(url)).text(), /app\[api\]: /)
})

await step('features and domains of an app', async () => {
  assert.equal((await heroku.patch(`/apps/${app}/features/preboot`, {body: {enabled: true}})).enabled, true)
  assert.ok((await each(heroku.get(`/apps/${app}/features`), 'name')).includes('preboot'))
  assert.equal((await heroku.post(`/apps/${app}/acm`)).acm, true)
  assert.equal((await heroku.delete(`/apps/${app}/acm`)).acm, false)
  assert.deepEqual(await each(heroku.get(`/apps/${app}/domains`), 'kind'), ['heroku'])
})

await step('an app is a favorite, and has metrics', async () => {
  const {id} = await heroku.post('/favorites', {body: {resource_id: app, type: 'app'}})
  assert.ok((await each(heroku.get('/favorites?type=app'), 'resource_name')).includes(app))
  await heroku.delete(`/favorites/${id}`)
  assert.deepEqual((await heroku.get(`/apps/${app}/router-metrics/errors?process_type=web`)).data, {})
})

await step('a space lets in whom its rules let in', async () => {
  await heroku.post('/teams', {body: {name: 'js-crew'}})
  const {id, state} = await heroku.post('/spaces', {body: {name: 'js-den', team: 'js-crew', region: 'frankfurt'}})
  assert.equal(state, 'allocated')
  const rules = [{action: 'allow', source: '192.0.2.0/24'}]
  assert.deepEqual((await heroku.put('/spaces/js-den/inbound-ruleset', {body: {rules}})).rules, rules)
  assert.equal((await heroku.get(`/spaces/${id}/inbound-rulesets`)).length, 2)
  assert.equal((await heroku.post('/teams/apps', {body: {name: 'js-guest', space: 'js-den'}})).space.name, 'js-den')
  assert.match((await refusal(heroku.delete('/spaces/js-den'), 422, 'invalid_params')).message, /js-guest/)
  for (const path of ['/apps/js-guest', '/spaces/js-den', '/teams/js-crew']) await heroku.delete(path)
  assert.deepEqual(await heroku.get('/spaces'), [])
})

await step('what there isn’t here is empty, or refused with what to do instead', async () => {
  for (const path of ['/enterprise-accounts', '/account/invoices', '/account/credits', '/user/notifications']) assert.deepEqual(await heroku.get(path), [], path)
  assert.match((await refusal(heroku.patch('/account/payment-method', {body: {}}), 422, 'invalid_params')).message, /costs nothing/)
  assert.equal((await refusal(heroku.get('/client/v11/databases/nope'), 404, 'not_found')).resource, 'add_on')
})

await heroku.delete(`/apps/${app}`)
server.close()
server.closeAllConnections()

function manifest() {
  return {
    id: 'jsbucket', name: 'JS Bucket', plans: [{name: 'small'}, {name: 'large'}],
    api: {
      config_vars_prefix: 'JSBUCKET', config_vars: ['JSBUCKET_URL'], password: 'secret', sso_salt: 'salt', version: '3', requires: ['many_per_app', 'attachable'],
      production: {base_url: `${base}/heroku/resources`, sso_url: `${base}/sso`},
    },
  }
}
