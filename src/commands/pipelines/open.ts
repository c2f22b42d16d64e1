import {dashboardPage, showPage} from '../../lib/command/browser.js'
import {defineCommand} from '../../lib/command/define.js'
import {findPipeline, pipelineArgs} from '../../lib/pipelines/find.js'

export default defineCommand({
  description: 'open a pipeline in dashboard',
  examples: ['$ hokku pipelines:open my-pipeline'],
  args: pipelineArgs(),
  async load(context) {
    const {id} = await findPipeline(context, context.args.pipeline)
    return showPage(context, dashboardPage(context, `/pipelines/${id}`), !context.flags.json)
  },
})
