// From a source to production: app setups, pipelines, couplings, promotions, review apps, tests.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {tmpdir} from 'node:os'

import {each, heroku, refusal, step, until, upload} from './steps.mjs'

const pipeline = 'by-heroku-client'
const [staging, production] = ['by-heroku-client-staging', 'by-heroku-client-live']
const url = await source()

await step('an app is set up from its app.json, into a pipeline', async () => {
  await heroku.post('/pipelines', {body: {name: pipeline}})
  const {id} = await heroku.post('/app-setups', {body: {app: {name: staging}, source_blob: {url}, overrides: {env: {FROM: 'client'}}, pipeline_coupling: {pipeline, stage: 'staging'}}})
  const setup = await until(() => heroku.get(`/app-setups/${id}`), ({status}) => status !== 'pending')
  assert.equal(setup.status, 'succeeded', setup.failure_message)
  assert.deepEqual(await heroku.get(`/apps/${staging}/config-vars`), {FROM: 'client', KIND: 'example'})
})

await step('a pipeline is found by its name, with the apps in it', async () => {
  await heroku.post('/apps', {body: {name: production}})
  const {id} = await heroku.post('/pipeline-couplings', {body: {app: production, pipeline, stage: 'development'}})
  assert.equal((await heroku.patch(`/pipeline-couplings/${id}`, {body: {stage: 'production'}})).stage, 'production')
  const [found] = await heroku.get(`/pipelines?eq[name]=${pipeline}`)
  const coupled = await heroku.get(`/pipelines/${found.id}/pipeline-couplings`)
  const apps = await heroku.post('/filters/apps', {body: {in: {id: coupled.map(({app}) => app.id)}}})
  assert.deepEqual(apps.map(({name}) => name).sort(), [production, staging])
  assert.equal((await heroku.get(`/apps/${production}/pipeline-couplings`)).pipeline.id, found.id)
})

await step('a release is promoted', async () => {
  const [found] = await heroku.get(`/pipelines?eq[name]=${pipeline}`)
  const [from, to] = await Promise.all([staging, production].map(name => heroku.get(`/apps/${name}`)))
  const {id} = await heroku.post('/pipeline-promotions', {body: {pipeline: {id: found.id}, source: {app: {id: from.id}}, targets: [{app: {id: to.id}}]}})
  await until(() => heroku.get(`/pipeline-promotions/${id}`), ({status}) => status === 'completed')
  assert.deepEqual(await each(heroku.get(`/pipeline-promotions/${id}/promotion-targets`), 'status'), ['succeeded'])
  assert.equal((await heroku.get(`/pipelines/${pipeline}/latest-releases`)).length, 2)
})

await step('a pipeline has config vars for its tests', async () => {
  assert.deepEqual(await heroku.patch(`/pipelines/${pipeline}/stage/test/config-vars`, {body: {CI: 'yes'}}), {CI: 'yes'})
  assert.deepEqual(await heroku.get(`/pipelines/${pipeline}/stage/test/config-vars`), {CI: 'yes'})
})

await step('a review app is made of a source, and taken away', async () => {
  const config = await heroku.post(`/pipelines/${pipeline}/review-app-config`, {body: {repo: `local/${staging}`, base_name: 'by-client-review'}})
  assert.equal(config.base_name, 'by-client-review')
  assert.equal((await heroku.patch(`/pipelines/${pipeline}/review-app-config`, {body: {stale_days: 2}})).stale_days, 2)
  const {id} = await heroku.post('/review-apps', {body: {branch: 'cart', pipeline, source_blob: {url, version: 'c0ffee'}}})
  const review = await until(() => heroku.get(`/review-apps/${id}`), ({status}) => status === 'created' || status === 'errored')
  assert.equal(review.status, 'created', review.message)
  assert.equal((await heroku.get(`/apps/${review.app.id}/review-app`)).id, id)
  await heroku.delete(`/review-apps/${id}`)
  await until(() => heroku.get(`/pipelines/${pipeline}/review-apps`), ({length}) => length === 0)
  await heroku.delete(`/pipelines/${pipeline}/review-app-config`)
})

await step('tests are run to their end', async () => {
  const {id} = await heroku.get(`/pipelines/${pipeline}`)
  const run = await heroku.post('/test-runs', {body: {commit_branch: 'main', commit_message: 'Cart', commit_sha: 'c0ffee', pipeline: id, source_blob_url: url}})
  const ended = await until(() => heroku.get(`/test-runs/${run.id}`), ({status}) => ['errored', 'failed', 'succeeded'].includes(status))
  assert.equal(ended.status, 'succeeded', ended.message)
  assert.deepEqual(await each(heroku.get(`/test-runs/${run.id}/test-nodes`), 'exit_code'), [0])
  assert.equal((await heroku.get(`/pipelines/${id}/test-runs/${run.number}`)).id, run.id)
})

await step('a pipeline is renamed, emptied and deleted', async () => {
  const {id} = await heroku.get(`/pipelines/${pipeline}`)
  assert.equal((await heroku.patch(`/pipelines/${id}`, {body: {name: `${pipeline}-2`}})).name, `${pipeline}-2`)
  for (const coupling of await heroku.get(`/pipelines/${id}/pipeline-couplings`)) await heroku.delete(`/pipeline-couplings/${coupling.id}`)
  await heroku.delete(`/pipelines/${id}`)
  await refusal(heroku.get(`/pipelines/${id}`), 404, 'not_found')
  for (const name of [staging, production]) await heroku.delete(`/apps/${name}`)
})

/** Where the example can be fetched from, with an app.json. */
async function source() {
  const folder = mkdtempSync(join(tmpdir(), 'by-heroku-client-'))
  cpSync(process.env.EXAMPLE, folder, {recursive: true})
  writeFileSync(join(folder, 'app.json'), JSON.stringify({env: {KIND: 'example'}, environments: {test: {scripts: {test: 'true'}}}}))
  const {source_blob: blob} = await heroku.post('/sources')
  await upload(blob.put_url, execFileSync('tar', ['-cz', '-C', folder, '.']))
  rmSync(folder, {recursive: true})
  return blob.get_url
}
