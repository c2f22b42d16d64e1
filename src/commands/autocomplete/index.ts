import {instructions} from '../../lib/autocomplete/instructions.js'
import {refreshNames} from '../../lib/autocomplete/names.js'
import {writeSetup} from '../../lib/autocomplete/setup.js'
import {shellArgs, shellOf} from '../../lib/autocomplete/shells.js'
import {hostOf} from '../../lib/backend/target.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'set up the completion of command lines in bash, zsh or fish, and tell what is left to do',
  examples: ['$ hokku autocomplete', '$ hokku autocomplete bash', '$ hokku autocomplete zsh', '$ hokku autocomplete --refresh-cache'],
  args: shellArgs(),
  flags: {'refresh-cache': boolean({char: 'r', description: 'refresh cache only (ignores displaying instructions)'})},
  async load(tools) {
    const {args, backend, env, out} = tools
    const shell = shellOf(args.shell, env)
    const whose = {host: hostOf(backend.apiUrl), app: undefined}
    await out.action('Building the autocomplete cache', async () => {
      writeSetup(tools)
      await Promise.all((['app', 'pipeline', 'space', 'team'] as const).map(kind => refreshNames(tools, kind, whose)))
    })
    return {shell}
  },
  view({shell}, {flags, out}) {
    if (!flags['refresh-cache']) out.line(instructions(shell, out.style))
  },
})
