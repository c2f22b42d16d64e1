import type {Call, Handlers} from '../http/handlers.js'
import type {PipelineCouplingRecord} from '../model/pipeline-records.js'

import {reachPipeline} from '../access/reach-pipeline.js'
import {reachApp} from '../access/reach.js'
import {seenOfApps} from '../access/visible.js'
import {coupleApp, moveApp} from '../pipelines/couplings.js'
import {findApp, findTeam} from './find.js'
import {absent, findCoupling, findPipeline} from './find-pipeline.js'
import {presentCoupling} from './present/pipelines.js'

export const pipelineCoupling: Handlers<'pipelineCoupling'> = {
  async create(call) {
    const {app, pipeline, stage} = call.body
    return presentCoupling(call.parts, await coupleApp(call.parts, await reachApp(call, app, 'manage'), await reachPipeline(call, pipeline, 'change'), stage))
  },

  async delete(call) {
    const coupling = await findCoupling(call)
    const shown = await presentCoupling(call.parts, coupling)
    await call.parts.store.pipelineCouplings.delete(coupling.id)
    return shown
  },

  info: async call => presentCoupling(call.parts, await findCoupling(call)),

  async infoByApp(call) {
    const app = await findApp(call)
    return presentCoupling(call.parts, (await call.parts.store.pipelineCouplings.find({appId: app.id})) ?? absent('pipeline_coupling'))
  },

  list: call => present(call),
  listByCurrentUser: call => present(call),
  listByPipeline: async call => present(call, {pipelineId: (await findPipeline(call)).id}),

  async listByTeam(call) {
    const team = await findTeam(call)
    const apps = new Set((await call.parts.store.apps.list({teamId: team.id})).map(({id}) => id))
    return present(call, {}, ({appId}) => apps.has(appId))
  },

  async update(call) {
    const coupling = await findCoupling(call)
    const {stage} = call.body
    return presentCoupling(call.parts, stage === undefined ? coupling : await moveApp(call.parts, coupling, stage))
  },
}

async function present(call: Call, where: Partial<PipelineCouplingRecord> = {}, isWanted: (coupling: PipelineCouplingRecord) => boolean = () => true) {
  const couplings = (await call.parts.store.pipelineCouplings.list(where, {order: 'createdAt'})).filter(isWanted)
  return Promise.all((await seenOfApps(call, couplings, ({appId}) => appId)).map(one => presentCoupling(call.parts, one)))
}
