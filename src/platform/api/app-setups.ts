import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createApp} from '../apps/create.js'
import {coupleApp} from '../pipelines/couplings.js'
import {startSetup} from '../setups/start.js'
import {knownRegion, knownStack} from './apps.js'
import {absent, pipelineNamed} from './find-pipeline.js'
import {presentSetup} from './present/setups.js'

export const appSetup: Handlers<'appSetup'> = {
  async create(call) {
    const {parts, caller, body: {app: wanted, source_blob: {url, version, checksum}, overrides, pipeline_coupling: coupling}} = call
    if (url === undefined || !/^https?:\/\/[^\s]+$/.test(url)) throw invalidParams('source_blob.url must be an http or https URL.')
    const pipeline = coupling && (await pipelineNamed(call, coupling.pipeline))
    const app = await createApp(parts, caller.account, {name: wanted?.name, region: knownRegion(wanted?.region), stack: knownStack(wanted?.stack)})
    if (pipeline) await coupleApp(parts, app, pipeline, coupling.stage)
    const {setup} = await startSetup(parts, {
      app, user: caller.account, source: {url, version: version ?? null, checksum: checksum ?? null}, env: overrides?.env ?? {},
      signal: new AbortController().signal, ...(overrides?.buildpacks && {buildpacks: overrides.buildpacks.flatMap(({url: source}) => source ?? [])}),
    })
    return presentSetup(parts, setup)
  },

  info: async ({parts, params}) => presentSetup(parts, (await parts.store.appSetups.find({id: params.setup})) ?? absent('app_setup')),
}
