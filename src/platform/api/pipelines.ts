import type {Call, Handlers} from '../http/handlers.js'
import type {PipelineRecord} from '../model/pipeline-records.js'
import type {PipelineOwner} from '../pipelines/pipelines.js'

import {invalidParams} from '../../lib/api/errors.js'
import {reachPipeline} from '../access/reach-pipeline.js'
import {reachTeam} from '../access/reach.js'
import {seenOfApps, visiblePipelines} from '../access/visible.js'
import {latestBuilds, latestDeployments, latestReleases} from '../pipelines/latest.js'
import {createPipeline, renamePipeline, transferPipeline} from '../pipelines/pipelines.js'
import {stackOf} from '../pipelines/stack.js'
import {configureStage, stageConfig} from '../pipelines/stage-config.js'
import {both} from '../store/where.js'
import {findPipeline, stageOf} from './find-pipeline.js'
import {inTime, listing} from './listing.js'
import {presentBuild, presentRelease, stackRef} from './present.js'
import {presentPipeline} from './present/pipelines.js'

export const pipeline: Handlers<'pipeline'> = {
  async create(call) {
    const {name, owner} = call.body
    return presentPipeline(await createPipeline(call.parts, name, owner ? await ownerOf(call, owner) : {ownerId: call.caller.account.id, ownerType: 'user'}))
  },

  /** Its apps stay. */
  async delete(call) {
    const found = await findPipeline(call)
    await call.parts.store.pipelines.delete(found.id)
    return presentPipeline(found)
  },

  info: async call => presentPipeline(await findPipeline(call)),

  list({parts: {store}, caller, query}) {
    const name = query.get('eq[name]')
    const where = both<PipelineRecord>(name === null ? {} : {name}, visiblePipelines(caller.authorization))
    return listing({of: store.pipelines, where, by: {name: 'name', ...inTime}, show: presentPipeline})
  },

  async update(call) {
    const found = await findPipeline(call)
    const {name} = call.body
    return presentPipeline(name === undefined || name === found.name ? found : await renamePipeline(call.parts, found, name))
  },
}

export const pipelineBuild: Handlers<'pipelineBuild'> = {
  async list(call) {
    const latest = await seenOfApps(call, await latestBuilds(call.parts, await findPipeline(call)), ({app}) => app.id)
    return Promise.all(latest.map(({record}) => presentBuild(call.parts, record)))
  },
}

export const pipelineConfigVar: Handlers<'pipelineConfigVar'> = {
  infoForApp: async call => stageConfig(call.parts, await findPipeline(call), stageOf(call)),
  update: async call => configureStage(call.parts, await findPipeline(call), stageOf(call), call.body),
}

export const pipelineDeployment: Handlers<'pipelineDeployment'> = {
  async list(call) {
    const latest = await seenOfApps(call, await latestDeployments(call.parts, await findPipeline(call)), ({app}) => app.id)
    return Promise.all(latest.map(({app, record}) => presentRelease(call.parts, record, app)))
  },
}

export const pipelineRelease: Handlers<'pipelineRelease'> = {
  async list(call) {
    const latest = await seenOfApps(call, await latestReleases(call.parts, await findPipeline(call)), ({app}) => app.id)
    return Promise.all(latest.map(({app, record}) => presentRelease(call.parts, record, app)))
  },
}

export const pipelineStack: Handlers<'pipelineStack'> = {
  async info(call) {
    const stack = await stackOf(call.parts, await findPipeline(call))
    return {stack: stack === undefined ? null : stackRef(stack)}
  },
}

export const pipelineTransfer: Handlers<'pipelineTransfer'> = {
  async create(call) {
    const found = await reachPipeline(call, call.body.pipeline, 'change')
    const {owner} = presentPipeline(await transferPipeline(call.parts, found, await ownerOf(call, call.body.new_owner)))
    return {pipeline: {id: found.id}, previous_owner: presentPipeline(found).owner, new_owner: owner}
  },
}

/** A team's only by its members. Throws 422 where there is nobody of that id. */
async function ownerOf(call: Call, {id, type}: {id: string; type?: 'team' | 'user' | undefined}): Promise<PipelineOwner> {
  if (type === 'team') return {ownerId: (await reachTeam(call, id, 'member')).id, ownerType: 'team'}
  const account = await call.parts.store.accounts.find({id})
  if (!account) throw invalidParams(`Couldn't find the user ${id}, who shall own the pipeline.`)
  return {ownerId: account.id, ownerType: 'user'}
}
