// A day's work by heroku-client: it sends `Range: id ..; max=1000` with every request and follows `Next-Range`.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'

import {heroku, refusal, step, until, upload} from './steps.mjs'

const {EXAMPLE} = process.env
const app = 'by-heroku-client'

await step('an app is created', async () => {
  const created = await heroku.post('/apps', {body: {name: app}})
  assert.equal(created.name, app)
  assert.equal((await heroku.get('/account')).id, created.owner.id)
})

await step('a taken name is refused with its words', async () => {
  await refusal(heroku.post('/apps', {body: {name: app}}), 422, 'invalid_params')
})

await step('config vars are set, read and taken away', async () => {
  assert.equal((await heroku.patch(`/apps/${app}/config-vars`, {body: {A: 'one', B: 'two'}})).B, 'two')
  await heroku.patch(`/apps/${app}/config-vars`, {body: {B: null}})
  assert.deepEqual(await heroku.get(`/apps/${app}/config-vars`), {A: 'one'})
})

await step('a tarball is uploaded, built and released', async () => {
  const {source_blob: blob} = await heroku.post('/sources')
  await upload(blob.put_url, execFileSync('tar', ['-cz', '-C', EXAMPLE, '.']))
  const {id} = await heroku.post(`/apps/${app}/builds`, {body: {source_blob: {url: blob.get_url, version: 'first'}}})
  const build = await until(() => heroku.get(`/apps/${app}/builds/${id}`), ({status}) => status !== 'pending')
  assert.equal(build.status, 'succeeded')
  assert.equal((await heroku.get(`/apps/${app}/releases/${build.release.id}`)).slug.id, build.slug.id)
})

await step('dynos come up, are scaled and restarted', async () => {
  await until(() => heroku.get(`/apps/${app}/dynos`), dynos => dynos.length === 1 && dynos[0].state === 'up')
  const [web] = await heroku.patch(`/apps/${app}/formation`, {body: {updates: [{type: 'web', quantity: 2}]}})
  assert.equal(web.quantity, 2)
  await heroku.delete(`/apps/${app}/dynos`)
  await until(() => heroku.get(`/apps/${app}/dynos`), dynos => dynos.length === 2 && dynos.every(({state}) => state === 'up'))
  assert.equal((await heroku.get(`/apps/${app}/formation/web`)).size, 'Basic')
})

await step('lists go on over their pages', async () => {
  for (let at = 0; at < 12; at++) await heroku.patch(`/apps/${app}/config-vars`, {body: {ROUND: String(at)}})
  const releases = await heroku.get(`/apps/${app}/releases`, {headers: {Range: 'version ..; max=5'}})
  assert.ok(releases.length > 12, 'all pages were fetched')
  assert.deepEqual(releases.map(({version}) => version), releases.map((_, at) => at + 1))
})

await step('a release is rolled back', async () => {
  const [newest] = await heroku.get(`/apps/${app}/releases`, {headers: {Range: 'version ..; order=desc,max=1'}, partial: true})
  const back = await heroku.post(`/apps/${app}/releases`, {body: {release: String(newest.version - 1)}})
  assert.match(back.description, /^Rollback to v/)
})

await step('a domain comes and goes', async () => {
  const {hostname, kind} = await heroku.post(`/apps/${app}/domains`, {body: {hostname: 'www.by-heroku-client.test', sni_endpoint: null}})
  assert.deepEqual([hostname, kind], ['www.by-heroku-client.test', 'custom'])
  await heroku.delete(`/apps/${app}/domains/${hostname}`)
})

await step('what there is to choose from', async () => {
  assert.ok((await heroku.get('/regions')).some(({name}) => name === 'us'))
  assert.ok((await heroku.get('/stacks')).some(({name}) => name === 'heroku-24'))
  assert.ok((await heroku.get('/dyno-sizes')).some(({name}) => name === 'Basic'))
  assert.ok((await heroku.get('/account/rate-limits')).remaining > 0)
})

await step('the app is destroyed', async () => {
  assert.equal((await heroku.delete(`/apps/${app}`)).name, app)
  assert.equal((await refusal(heroku.get(`/apps/${app}`), 404, 'not_found')).resource, 'app')
})

await import('./people.mjs')
await import('./pipelines.mjs')
await import('./surroundings.mjs')
