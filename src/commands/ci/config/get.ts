import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {argument, boolean} from '../../../lib/command/flags.js'
import {shellLine} from '../../../lib/config/shell.js'
import {readTestConfig} from '../../../lib/ci/config.js'
import {pipelineFlags} from '../../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'get a CI config var',
  examples: ['$ hokku ci:config:get --pipeline=my-pipeline RAILS_ENV'],
  args: {key: argument({description: 'name of the config var key', required: true})},
  flags: {...pipelineFlags(), shell: boolean({char: 's', description: 'output config var in shell format'})},
  async load(context) {
    const {args: {key}, flags, strict} = context
    const {pipeline, vars} = await readTestConfig(context, flags)
    if (strict && vars[key] === undefined) throw new CommandError(`The tests of ${pipeline} have no config var ${key}.`, {exit: 1})
    return {key, value: vars[key] ?? null}
  },
  view: ({key, value}, {flags, out}) => out.line(flags.shell ? shellLine(key, value ?? '') : value ?? ''),
})
