import type {Call, Handlers} from '../http/handlers.js'
import type {PipelineCouplingRecord} from '../model/pipeline-records.js'

import {coupleApp, moveApp} from '../pipelines/couplings.js'
import {findApp} from './find.js'
import {absent, appNamed, findCoupling, findPipeline, pipelineNamed} from './find-pipeline.js'
import {presentCoupling} from './present/pipelines.js'

export const pipelineCoupling: Handlers<'pipelineCoupling'> = {
  async create(call) {
    const {app, pipeline, stage} = call.body
    return presentCoupling(call.parts, await coupleApp(call.parts, await appNamed(call, app), await pipelineNamed(call, pipeline), stage))
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

  async update(call) {
    const coupling = await findCoupling(call)
    const {stage} = call.body
    return presentCoupling(call.parts, stage === undefined ? coupling : await moveApp(call.parts, coupling, stage))
  },
}

async function present({parts}: Call, where: Partial<PipelineCouplingRecord> = {}) {
  const couplings = await parts.store.pipelineCouplings.list(where, {order: 'createdAt'})
  return Promise.all(couplings.map(one => presentCoupling(parts, one)))
}
