import {beginRun} from '../../lib/ci/begin.js'
import {followRun} from '../../lib/ci/follow.js'
import {lastRun} from '../../lib/ci/last.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'
import {mustBeInRepository} from '../../lib/ci/source.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'rerun tests against current directory',
  examples: ['$ hokku ci:rerun 985 --app murmuring-headland-14719'],
  args: {number: argument({description: 'auto-incremented test run number'})},
  flags: pipelineFlags(),
  async load(context) {
    const {api, args: {number}, flags, out} = context
    await mustBeInRepository(context, 'ci:rerun')
    const {id} = await pipelineOf(context, flags)
    const source = number === undefined ? await lastRun(api, id) : await api.testRun.infoByPipeline(id, number)
    if (!source) throw new CommandError('There is no test run to run again.', {exit: 1})
    if (!flags.json) out.line(`Rerunning test run #${source.number}...`)
    const commit = {branch: source.commit_branch, message: source.commit_message, sha: source.commit_sha}
    return followRun(context, await beginRun(context, id, () => commit), flags.json)
  },
})
