import {platformLog} from '../../lib/backend/local.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'
import {follow, lastLines} from '../../lib/platform/log.js'

export default defineCommand({
  description: "show your own platform's log\nThat of an app is shown by logs.",
  flags: {
    num: flags.integer({char: 'n', description: 'number of lines to show', default: 100, min: 0}),
    tail: flags.boolean({char: 't', description: 'go on with what comes, until Ctrl-C'}),
  },
  async load({env, flags, out, signal}) {
    const file = platformLog(env)
    const {lines, end} = await lastLines(file, flags.num)
    if (!flags.tail) return lines
    for (const line of lines) out.line(line)
    for await (const text of follow(file, end, signal)) out.write(text)
    return []
  },
  view(lines, {out}) {
    for (const line of lines) out.line(line)
  },
})
