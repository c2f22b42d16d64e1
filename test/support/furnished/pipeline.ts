import type {Furnishing, Json} from './furnishing.js'

import {becomes, firstOf, idOf} from './furnishing.js'

/** A pipeline from staging to production with a promotion behind it, a review app, a run of tests, and an app that was set up. */
export async function furnishPipeline(furnishing: Furnishing) {
  const {person: {ask}, name, urls} = furnishing
  const pipeline = `${name}-line`
  await ask('POST', '/pipelines', {name: pipeline})
  await ask('POST', `/pipelines/${pipeline}/webhooks`, {include: ['api:release'], level: 'notify', url: urls.receiver})
  await ask('POST', '/apps', {name: `${name}-production`})
  const coupling = await idOf(ask('POST', '/pipeline-couplings', {app: name, pipeline, stage: 'staging'}))
  await ask('POST', '/pipeline-couplings', {app: `${name}-production`, pipeline, stage: 'production'})
  await ask('PATCH', `/pipelines/${pipeline}/stage/staging/config-vars`, {SAID: `by ${name}`})
  await ask('POST', `/pipelines/${pipeline}/repository`, {repository: Number((await ask('GET', `/repos/local/${name}`))['id'])})
  await ask('POST', `/pipelines/${pipeline}/review-app-config`, {repo: `local/${name}`})
  return {
    pipeline, coupling, stage: 'staging', branch: 'main', production: `${name}-production`, promotion: await promoted(furnishing, pipeline),
    ...(await reviewed(furnishing, pipeline)), testRun: await tested(furnishing, pipeline), number: '1', setup: await setUp(furnishing, urls.code),
    setUpApp: `${name}-set-up`,
    pipelineWebhook: (await firstOf(furnishing, `/pipelines/${pipeline}/webhooks`)).id,
    pipelineDelivery: (await firstOf(furnishing, `/pipelines/${pipeline}/webhook-deliveries`)).id,
    pipelineEvent: (await firstOf(furnishing, `/pipelines/${pipeline}/webhook-events`)).id,
  }
}

async function promoted(furnishing: Furnishing, pipeline: string): Promise<string> {
  const {person: {ask}, name} = furnishing
  const id = await idOf(ask('POST', '/pipeline-promotions', {pipeline, source: {app: name}, targets: [{app: `${name}-production`}]}))
  await becomes(furnishing, `/pipeline-promotions/${id}`, 'completed')
  return id
}

async function reviewed(furnishing: Furnishing, pipeline: string) {
  const {person: {ask}, name, urls} = furnishing
  const id = await idOf(ask('POST', '/review-apps', {branch: `review-of-${name}`, pipeline, source_blob: {url: urls.code, version: null}}))
  const {app} = await becomes(furnishing, `/review-apps/${id}`, 'created')
  return {reviewApp: id, reviewedApp: (app as {id: string}).id}
}

async function tested(furnishing: Furnishing, pipeline: string): Promise<string> {
  const {person: {ask}, name, urls} = furnishing
  const commit: Json = {commit_branch: `test-of-${name}`, commit_message: `Work of ${name}`, commit_sha: 'abcdef0123456789'}
  const id = await idOf(ask('POST', '/test-runs', {...commit, pipeline, source_blob_url: urls.code}))
  await becomes(furnishing, `/test-runs/${id}`, 'succeeded')
  return id
}

async function setUp(furnishing: Furnishing, url: string): Promise<string> {
  const {person: {ask}, name} = furnishing
  const id = await idOf(ask('POST', '/app-setups', {source_blob: {url}, app: {name: `${name}-set-up`}}))
  await becomes(furnishing, `/app-setups/${id}`, 'succeeded')
  return id
}
