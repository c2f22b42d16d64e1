import {defineCommand} from '../../lib/command/define.js'
import {findPipeline, pipelineArgs} from '../../lib/pipelines/find.js'

export default defineCommand({
  description: 'destroy a pipeline',
  examples: ['$ hokku pipelines:destroy my-pipeline'],
  args: pipelineArgs(),
  async load(context) {
    const {api, args, out} = context
    const {id, name} = await findPipeline(context, args.pipeline)
    return out.action(`Destroying ${out.style.pipeline(name)} pipeline`, () => api.pipeline.delete(id, {name}, {version: '3.pipelines'}))
  },
})
