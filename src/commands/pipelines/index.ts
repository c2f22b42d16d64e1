import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list the pipelines that you have access to',
  examples: ['$ hokku pipelines'],
  flags: {json: json()},
  load: ({api}) => api.pipeline.list(),
  view(pipelines, {out}) {
    out.header('My Pipelines')
    for (const {name} of pipelines) out.line(out.style.pipeline(name))
  },
})
