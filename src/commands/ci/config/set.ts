import {defineCommand} from '../../../lib/command/define.js'
import {parsePairs} from '../../../lib/config/pairs.js'
import {viewConfig} from '../../../lib/config/view.js'
import {mustBeNamed, updateTestConfig} from '../../../lib/ci/config.js'
import {pipelineFlags} from '../../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'set CI config vars',
  examples: ['$ hokku ci:config:set --pipeline my-pipeline RAILS_ENV=test'],
  strict: false,
  flags: pipelineFlags(),
  async load(context) {
    const {argv, flags} = context
    mustBeNamed(flags)
    const vars = parsePairs(argv, 'Usage: hokku ci:config:set KEY1 [KEY2 ...]\nMust specify KEY to set.')
    await updateTestConfig(context, flags, vars, 'Setting')
    return vars
  },
  view: (vars, {out}) => viewConfig(out, vars),
})
