import {defineCommand} from '../../../lib/command/define.js'
import {UsageError} from '../../../lib/command/errors.js'
import {mustBeNamed, updateTestConfig} from '../../../lib/ci/config.js'
import {pipelineFlags} from '../../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'unset CI config vars',
  examples: ['$ hokku ci:config:unset --pipeline my-pipeline RAILS_ENV'],
  strict: false,
  flags: pipelineFlags(),
  async load(context) {
    const {argv, flags} = context
    mustBeNamed(flags)
    if (argv.length === 0) throw new UsageError('Usage: hokku ci:config:unset KEY1 [KEY2 ...]\nMust specify KEY to unset.', {exit: 1})
    return updateTestConfig(context, flags, Object.fromEntries(argv.map(key => [key, null])), 'Unsetting')
  },
})
