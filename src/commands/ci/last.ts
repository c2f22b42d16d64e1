import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {lastRun} from '../../lib/ci/last.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'
import {nodeFlag, showRun} from '../../lib/ci/show.js'

export default defineCommand({
  description: 'get the results of the last run',
  examples: ['$ hokku ci:last --pipeline=my-pipeline --node 100'],
  flags: {...pipelineFlags(), ...nodeFlag()},
  async load(context) {
    const {api, flags, out, strict} = context
    const pipeline = await pipelineOf(context, flags)
    const last = await lastRun(api, pipeline.id)
    if (last) return showRun(context, await api.testRun.infoByPipeline(pipeline.id, String(last.number)), flags)
    const message = 'No Heroku CI runs found for the specified app and/or pipeline.'
    if (strict) throw new CommandError(message, {exit: 1})
    out.warn(message)
    return undefined
  },
})
