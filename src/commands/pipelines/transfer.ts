import {defineCommand} from '../../lib/command/define.js'
import {argument, confirm, string} from '../../lib/command/flags.js'
import {pipelineApps} from '../../lib/pipelines/apps.js'
import {findPipeline} from '../../lib/pipelines/find.js'
import {findOwner} from '../../lib/pipelines/owner.js'
import {mayTransfer} from '../../lib/pipelines/transfer.js'

export default defineCommand({
  description: 'transfer ownership of a pipeline',
  examples: ['$ hokku pipelines:transfer admin@example.com -p my-pipeline', '$ hokku pipelines:transfer admin-team -p my-pipeline'],
  args: {owner: argument({description: 'the owner to transfer the pipeline to', required: true})},
  flags: {confirm: confirm(), pipeline: string({char: 'p', description: 'name of pipeline', required: true})},
  async load(context) {
    const {api, args, flags, out} = context
    const pipeline = await findPipeline(context, flags.pipeline)
    const {label, ...owner} = await findOwner(api, args.owner)
    const apps = await pipelineApps(api, pipeline.id)
    const to = `the ${args.owner} ${label}`
    if (!(await mayTransfer(context, {pipeline, apps, to, given: flags.confirm}))) return undefined
    return out.action(`Transferring ${out.style.pipeline(pipeline.name)} pipeline to ${to}`, () =>
      api.pipelineTransfer.create({pipeline: {id: pipeline.id}, new_owner: owner}))
  },
})
