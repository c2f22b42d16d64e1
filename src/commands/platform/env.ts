import {defineCommand} from '../../lib/command/define.js'
import {platformEnvironment} from '../../lib/platform/environment.js'

export default defineCommand({
  description: 'print the environment with which other programs reach your own platform',
  examples: ['$ eval "$(hokku platform:env)" && heroku apps'],
  load: platformEnvironment,
  view(variables, {out}) {
    for (const [name, value] of Object.entries(variables)) out.line(`export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`)
  },
})
