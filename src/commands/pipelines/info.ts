import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'
import {pipelineApps} from '../../lib/pipelines/apps.js'
import {findPipeline, pipelineArgs} from '../../lib/pipelines/find.js'
import {ownerName} from '../../lib/pipelines/owner.js'
import {viewPipeline} from '../../lib/pipelines/view.js'

export default defineCommand({
  description: 'show list of apps in a pipeline',
  examples: ['$ hokku pipelines:info my-pipeline'],
  args: pipelineArgs('pipeline to show list of apps for'),
  flags: {
    json: json(),
    'with-owners': boolean({description: 'shows owner of every app', hidden: true}),
  },
  async load(context) {
    const {api, args, flags} = context
    const pipeline = await findPipeline(context, args.pipeline)
    const apps = await pipelineApps(api, pipeline.id)
    return {pipeline, apps, ...(flags.json ? {} : {owner: await ownerName(api, pipeline, apps)})}
  },
  view: ({apps, owner, pipeline}, {flags, out}) => viewPipeline(out, {apps, owner, pipeline}, flags['with-owners']),
})
