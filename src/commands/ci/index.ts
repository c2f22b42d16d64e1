import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'
import {newest} from '../../lib/ci/runs.js'
import {viewRuns} from '../../lib/ci/view-runs.js'
import {watchRuns} from '../../lib/ci/watch.js'

export default defineCommand({
  description: 'display the most recent CI runs for the given pipeline',
  examples: ['$ hokku ci --app murmuring-headland-14719'],
  flags: {
    ...pipelineFlags(),
    json: json(),
    watch: boolean({description: 'keep running and watch for new and update tests'}),
  },
  async load(context) {
    const {api, flags, out} = context
    const pipeline = await pipelineOf(context, flags)
    const runs = newest(await api.testRun.list(pipeline.id), 15)
    if (!flags.json) out.header(`${flags.watch ? 'Watching' : 'Showing'} latest test runs for the ${out.style.pipeline(pipeline.name)} pipeline`)
    return flags.watch ? watchRuns(context, pipeline.id, runs, flags.json) : runs
  },
  view: (runs, {flags, out}) => flags.watch || viewRuns(out, runs),
})
