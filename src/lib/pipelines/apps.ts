import type {Client} from '../api/client.js'
import type {PipelineCoupling, TeamApp} from '../api/types.js'

/** An app of a pipeline, with what couples it to it. */
export type PipelineApp = TeamApp & {pipelineCoupling: PipelineCoupling}

/** From the first that code passes to the last. */
export const stages = ['development', 'staging', 'production'] as const

const nextStages: Readonly<Record<string, string | undefined>> = {development: 'staging', staging: 'production'}
/** Where an app's code goes next; undefined where it goes nowhere, as from production and from review apps. */
export const nextStage = (stage: string): string | undefined => nextStages[stage]

export async function pipelineApps(api: Client, pipeline: string): Promise<PipelineApp[]> {
  const couplings = await api.pipelineCoupling.listByPipeline(pipeline, {version: '3.sdk'})
  const apps = await api.filter.apps({in: {id: couplings.map(({app}) => app.id)}}, {version: '3.filters', range: 'id ..; max=1000;'})
  return apps.flatMap(app => {
    const pipelineCoupling = couplings.find(coupling => coupling.app.id === app.id)
    return pipelineCoupling ? [{...app, pipelineCoupling}] : []
  })
}

/** The apps that the code of this one goes to next. */
export const downstreamOf = (apps: readonly PipelineApp[], stage: string): PipelineApp[] =>
  apps.filter(app => app.pipelineCoupling.stage === nextStage(stage))
