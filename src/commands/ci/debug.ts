import {debugRun} from '../../lib/ci/debug.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'

const {app, pipeline} = pipelineFlags()

export default defineCommand({
  description: 'opens an interactive test debugging session with the contents of the current directory',
  examples: ['$ hokku ci:debug --pipeline PIPELINE'],
  flags: {
    app,
    'no-cache': boolean({description: 'start test run with an empty cache'}),
    'no-setup': boolean({description: 'start test dyno without running test-setup'}),
    pipeline,
  },
  async load(context) {
    const {flags, out} = context
    const {id} = await pipelineOf(context, flags)
    return debugRun(context, {pipeline: id, noCache: flags['no-cache'], noSetup: flags['no-setup'], isTerminal: out.isInteractive && !flags.json})
  },
})
