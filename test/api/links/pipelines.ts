import type {Rows} from './row.js'

import {done, made} from './row.js'

const commit = {commit_branch: 'main', commit_message: 'More', commit_sha: 'c0ffee', pipeline: '{pipeline}', source_blob_url: '{code}'}

export const pipeline: Rows<'pipeline'> = {
  create: made({name: 'spare-line', owner: null}), delete: done({params: {pipeline: 'spare-line'}}), info: done(), list: done({query: '?eq[name]={pipeline}'}), update: done({body: {name: '{pipeline}'}}),
}
export const pipelineBuild: Rows<'pipelineBuild'> = {list: done()}
export const pipelineConfigVar: Rows<'pipelineConfigVar'> = {infoForApp: done(), update: done({body: {MORE: '1'}})}
export const pipelineCoupling: Rows<'pipelineCoupling'> = {
  create: made({app: '{setUpApp}', pipeline: '{pipeline}', stage: 'development'}), delete: done(), info: done(), infoByApp: done(), list: done(), listByCurrentUser: done(),
  listByPipeline: done(), listByTeam: done({first: ['POST', '/pipeline-couplings', {app: '{teamApp}', pipeline: '{pipeline}', stage: 'development'}]}), update: done({body: {stage: 'staging'}}),
}
export const pipelineDeployment: Rows<'pipelineDeployment'> = {list: done()}
export const pipelinePromotion: Rows<'pipelinePromotion'> = {create: made({pipeline: '{pipeline}', source: {app: '{app}'}, targets: [{app: '{production}'}]}), info: done()}
export const pipelinePromotionTarget: Rows<'pipelinePromotionTarget'> = {list: done()}
export const pipelineRelease: Rows<'pipelineRelease'> = {list: done()}
export const pipelineRepository: Rows<'pipelineRepository'> = {info: done(), infoForBranch: done()}
export const pipelineStack: Rows<'pipelineStack'> = {info: done()}
export const pipelineTransfer: Rows<'pipelineTransfer'> = {create: made({pipeline: '{made}', new_owner: {id: '{teamId}', type: 'team'}}, {first: ['POST', '/pipelines', {name: 'team-line'}]})}
export const reviewApp: Rows<'reviewApp'> = {
  create: made({branch: 'more', pipeline: '{pipeline}', source_blob: {url: '{code}', version: null}, environment: {A: '1'}}), delete: done(), info: done(),
  infoByApp: done({params: {app: '{reviewedApp}'}}), list: done(),
}
export const reviewAppConfig: Rows<'reviewAppConfig'> = {
  delete: done(), enable: {status: 409, says: /already enabled/, body: {repo: 'local/{app}'}}, info: done(), update: done({body: {automatic_review_apps: true, base_name: 'more'}}),
}
export const testCase: Rows<'testCase'> = {list: done()}
export const testNode: Rows<'testNode'> = {list: done()}
export const testRun: Rows<'testRun'> = {
  create: made(commit), info: done(), infoByPipeline: done(), list: done(), update: done({first: ['POST', '/test-runs', commit], params: {testRun: '{made}'}, body: {status: 'cancelled', message: 'enough'}}),
}
