import type {Call, Handlers} from '../http/handlers.js'
import type {PipelineCouplingRecord} from '../model/pipeline-records.js'
import type {Where} from '../store/where.js'

import {reachPipeline} from '../access/reach-pipeline.js'
import {reachApp} from '../access/reach.js'
import {visibleAppIds} from '../access/visible.js'
import {coupleApp, moveApp} from '../pipelines/couplings.js'
import {amongThose, both} from '../store/where.js'
import {findApp, findTeam} from './find.js'
import {inTime, listing} from './listing.js'
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

  list: call => couplingsWhere(call, {}),
  listByCurrentUser: call => couplingsWhere(call, {}),
  listByPipeline: async call => couplingsWhere(call, {pipelineId: (await findPipeline(call)).id}),
  listByTeam: async call => couplingsWhere(call, {appId: amongThose('apps', 'id', {teamId: (await findTeam(call)).id})}),

  async update(call) {
    const coupling = await findCoupling(call)
    const {stage} = call.body
    return presentCoupling(call.parts, stage === undefined ? coupling : await moveApp(call.parts, coupling, stage))
  },
}

/** Of the apps that the caller may see. */
const couplingsWhere = ({parts, caller}: Call, where: Where<PipelineCouplingRecord>) => listing({
  of: parts.store.pipelineCouplings, where: both(where, {appId: visibleAppIds(caller.authorization)}), by: inTime, show: one => presentCoupling(parts, one),
})
