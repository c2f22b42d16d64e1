import {beginRun} from '../../lib/ci/begin.js'
import {followRun} from '../../lib/ci/follow.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'
import {mustBeInRepository} from '../../lib/ci/source.js'
import {defineCommand} from '../../lib/command/define.js'
import {currentCommit} from '../../lib/git/commit.js'

export default defineCommand({
  description: 'run tests against current directory',
  examples: ['$ hokku ci:run --app murmuring-headland-14719'],
  flags: pipelineFlags(),
  async load(context) {
    await mustBeInRepository(context, 'ci:run')
    const {id} = await pipelineOf(context, context.flags)
    return followRun(context, await beginRun(context, id, () => currentCommit(context.cwd)), context.flags.json)
  },
})
