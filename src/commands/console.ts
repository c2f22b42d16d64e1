import {defineCommand} from '../lib/command/define.js'
import {shortcutFlags, wantedShortcut} from '../lib/run/shortcut.js'
import {runHere} from '../lib/run/run.js'

export default defineCommand({
  description: "run the app's console in a one-off dyno: its process type of this name",
  hidden: true,
  flags: shortcutFlags(),
  load: context => {
    const {flags, out, strict} = context
    return runHere(context, wantedShortcut(context, 'console', flags), {
      isTerminal: out.isInteractive && !flags.json, json: flags.json, noTty: false, notifies: false, passesStatus: strict,
    })
  },
})
