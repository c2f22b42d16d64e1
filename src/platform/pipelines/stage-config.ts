import type {ConfigVars} from '../../lib/api/types.js'
import type {PipelineRecord, Stage} from '../model/pipeline-records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {changeConfig, configProblem} from '../model/config.js'

/** What a stage gives to the apps that are made in it: test runs and review apps. */
export async function stageConfig({store, vault}: Pick<Parts, 'store' | 'vault'>, pipeline: {id: string}, stage: Stage): Promise<ConfigVars> {
  const kept = await store.pipelineConfigs.find({pipelineId: pipeline.id, stage})
  return kept ? vault.openJson<ConfigVars>(kept.configSealed) : {}
}

/** Sets config vars of a stage (null removes one) and yields them all. Apps that are there keep theirs. Throws 422 for what can't be. */
export function configureStage({store, vault, world}: Parts, pipeline: PipelineRecord, stage: Stage, changes: Record<string, null | string>): Promise<ConfigVars> {
  return store.transaction(async inner => {
    const {next} = changeConfig(await stageConfig({store: inner, vault}, pipeline, stage), changes)
    const problem = configProblem(next)
    if (problem) throw invalidParams(problem)
    const at = new Date(world.clock.now()).toISOString()
    const changed = {configSealed: vault.sealJson(next), updatedAt: at}
    const kept = await inner.pipelineConfigs.find({pipelineId: pipeline.id, stage})
    if (kept) await inner.pipelineConfigs.update(kept.id, changed)
    else await inner.pipelineConfigs.insert({id: world.ids.uuid(), createdAt: at, pipelineId: pipeline.id, stage, ...changed})
    return next
  })
}
