import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {findPipeline, pipelineArgs} from '../../lib/pipelines/find.js'

export default defineCommand({
  description: 'rename a pipeline',
  examples: ['$ hokku pipelines:rename my-pipeline new-pipeline-name'],
  args: {...pipelineArgs('name of pipeline to rename'), name: argument({description: 'new name of pipeline', required: true})},
  async load(context) {
    const {api, args, out} = context
    const {id, name} = await findPipeline(context, args.pipeline)
    return out.action(`Renaming ${out.style.pipeline(name)} pipeline to ${out.style.pipeline(args.name)}`, () => api.pipeline.update(id, {name: args.name}))
  },
})
