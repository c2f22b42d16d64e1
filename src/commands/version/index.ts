import {dataFolder} from '../../lib/backend/folders.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'
import {telling} from '../../lib/command/telling.js'

export default defineCommand({
  description: 'show the version of this program',
  flags: {verbose: flags.boolean({description: 'show where the program and its data are as well'})},
  async load({userAgent, env, out, platformProgram}) {
    for (const name of telling) if (env[name]) out.warn(`${name} set to ${name === 'HEROKU_API_KEY' ? '[REDACTED]' : env[name]}`)
    const [program = '', architecture = '', node = ''] = userAgent.split(' ')
    return {cliVersion: program, architecture, nodeVersion: node, program: platformProgram.replace(/bin\/platform\.js$/, 'bin/run.js'), dataFolder: dataFolder(env)}
  },
  view({program, dataFolder: data}, {flags: {verbose}, out, userAgent}) {
    out.line(userAgent)
    if (verbose) out.object({Program: program, Data: data})
  },
})
