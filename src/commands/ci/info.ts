import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {nodeFlag, showRun} from '../../lib/ci/show.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'show the status of a specific test run',
  examples: ['$ hokku ci:info 1288 --app murmuring-headland-14719'],
  args: {'test-run': argument({description: 'auto-incremented test run number', required: true})},
  flags: {...pipelineFlags(), ...nodeFlag()},
  async load(context) {
    const {api, args, flags} = context
    const pipeline = await pipelineOf(context, flags)
    return showRun(context, await api.testRun.infoByPipeline(pipeline.id, args['test-run']), flags)
  },
})
