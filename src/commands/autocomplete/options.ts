import {completions, refreshFor} from '../../lib/autocomplete/complete.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: "list what could stand at the end of a command line: the shells' scripts ask for it",
  hidden: true,
  args: {completion: argument()},
  flags: {
    app: string({char: 'a', description: 'app to run command against', env: 'HEROKU_APP', hidden: true}),
    refresh: boolean({description: 'ask the platform anew', hidden: true}),
  },
  async load(tools) {
    const {args: {completion = ''}, flags} = tools
    if (!flags.refresh) return completions(tools, completion, flags.app)
    await refreshFor(tools, completion, flags.app)
    return []
  },
  view: (names, {out}) => names.forEach(name => out.line(name)),
})
