import {completable, diagnosis} from '../../lib/autocomplete/doctor.js'
import {shellArgs, shellOf} from '../../lib/autocomplete/shells.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'tell what of the completion is there and what is missing',
  hidden: true,
  args: shellArgs(),
  flags: {verbose: boolean({description: 'list completable commands'})},
  load: async tools => diagnosis(tools, shellOf(tools.args.shell, tools.env)),
  view(rows, {commands, flags, out}) {
    out.table(rows, {name: row => row.name, value: row => row.value})
    if (!flags.verbose) return
    out.line('\nCompletable Commands\n====================')
    for (const [id, entry] of Object.entries(commands)) out.line(completable(id, entry.load()))
  },
})
