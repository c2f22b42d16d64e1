import {profileLine} from '../../lib/autocomplete/setup.js'
import {shellArgs, shellOf} from '../../lib/autocomplete/shells.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: "show the line for a shell's profile that turns completion on",
  hidden: true,
  args: shellArgs(),
  load: async ({args, env}) => ({line: profileLine(env, shellOf(args.shell, env))}),
  view: ({line}, {out}) => out.line(`\n# hokku autocomplete setup\n${line}`),
})
