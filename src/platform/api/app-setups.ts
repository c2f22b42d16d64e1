import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {reachPipeline} from '../access/reach-pipeline.js'
import {permissionsOnApp} from '../access/reach.js'
import {isHttpUrl} from '../model/addresses.js'
import {coupleApp} from '../pipelines/couplings.js'
import {startSetup} from '../setups/start.js'
import {createAppFor} from './apps.js'
import {absent} from './find-pipeline.js'
import {presentSetup} from './present/setups.js'

export const appSetup: Handlers<'appSetup'> = {
  async create(call) {
    const {parts, caller, body: {app: wanted, source_blob: {url, version, checksum}, overrides, pipeline_coupling: coupling}} = call
    if (url === undefined || !isHttpUrl(url)) throw invalidParams('source_blob.url must be an http or https URL.')
    const pipeline = coupling && (await reachPipeline(call, coupling.pipeline, 'change'))
    const app = await createAppFor(call, {name: wanted?.name, region: wanted?.region, stack: wanted?.stack, team: wanted?.organization, space: wanted?.space, locked: wanted?.locked})
    if (pipeline) await coupleApp(parts, app, pipeline, coupling.stage)
    const {setup} = await startSetup(parts, {
      app, user: caller.account, source: {url, version: version ?? null, checksum: checksum ?? null}, env: overrides?.env ?? {},
      signal: new AbortController().signal, ...(overrides?.buildpacks && {buildpacks: overrides.buildpacks.flatMap(({url: source}) => source ?? [])}),
    })
    return presentSetup(parts, setup)
  },

  /** For whoever may see its app; when that is gone, for who had it made. */
  async info(call) {
    const {parts, caller, params} = call
    const found = await parts.store.appSetups.find({id: params.setup})
    const isSeen = found && (found.userId === caller.account.id || (await permissionsOnApp(call, found.appId)).has('view'))
    return found && isSeen ? presentSetup(parts, found) : absent('app_setup')
  },
}
