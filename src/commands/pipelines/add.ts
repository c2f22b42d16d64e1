import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {coupleApp} from '../../lib/pipelines/couple.js'
import {findPipeline, pipelineArgs} from '../../lib/pipelines/find.js'
import {chosenStage, stageFlags} from '../../lib/pipelines/stage.js'

export default defineCommand({
  description: 'add this app to a pipeline',
  examples: ['$ hokku pipelines:add my-pipeline -a my-app -s production'],
  args: pipelineArgs(),
  flags: {...onApp(), ...stageFlags()},
  async load(context) {
    const {args, flags, out} = context
    const pipeline = await findPipeline(context, args.pipeline)
    return coupleApp(context, flags.app, pipeline, await chosenStage(out, flags.app, flags.stage))
  },
})
