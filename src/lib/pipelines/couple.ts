import type {Of} from '../api/shape.js'
import type {stage} from '../api/shapes/pipeline-coupling.js'
import type {Pipeline, PipelineCoupling} from '../api/types.js'
import type {Tools} from '../command/define.js'

/** Anything goes over the wire: which stages there are is the platform's to say. */
export const asStage = (text: string) => text as Of<typeof stage>

export const coupleApp = ({api, out}: Tools, app: string, pipeline: Pipeline, stage: string): Promise<PipelineCoupling> =>
  out.action(
    `Adding ${out.style.app(app)} to ${out.style.pipeline(pipeline.name)} pipeline as ${stage}`,
    () => api.pipelineCoupling.create({app, pipeline: pipeline.id, stage: asStage(stage)}),
  )
