import {defineCommand} from '../../../lib/command/define.js'
import {boolean, json} from '../../../lib/command/flags.js'
import {shellLines} from '../../../lib/config/shell.js'
import {viewConfig} from '../../../lib/config/view.js'
import {readTestConfig} from '../../../lib/ci/config.js'
import {pipelineFlags} from '../../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'display CI config vars',
  examples: ['$ hokku ci:config --app my-app --json'],
  flags: {
    ...pipelineFlags(),
    json: json({description: 'output config vars in json format'}),
    shell: boolean({char: 's', description: 'output config vars in shell format'}),
  },
  async load(context) {
    const {pipeline, vars} = await readTestConfig(context, context.flags)
    if (!context.flags.json && !context.flags.shell) context.out.header(`${context.out.style.pipeline(pipeline)} test config vars`)
    return vars
  },
  view: (vars, {flags, out}) => (flags.shell ? shellLines(vars).forEach(line => out.line(line)) : viewConfig(out, vars)),
})
