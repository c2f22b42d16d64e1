import {defineCommand} from '../../lib/command/define.js'
import {argument, confirm, onApp} from '../../lib/command/flags.js'
import {applyChanges} from '../../lib/config/apply.js'
import {changes, isAgreed, tellChanges} from '../../lib/config/changes.js'
import {editConfig} from '../../lib/config/edit.js'

export default defineCommand({
  description: `interactively edit config vars
This command opens the app config in a text editor set by $VISUAL or $EDITOR.
Any variables added/removed/changed will be updated on the app after saving and closing the file.`,
  examples: ['$ VISUAL="code --wait" hokku config:edit', '$ hokku config:edit RAILS_ENV'],
  args: {key: argument({description: 'edit a single key'})},
  flags: {...onApp(), confirm: confirm()},
  async load(context) {
    const {api, args, flags, out} = context
    const before = await out.action('Fetching config', () => api.configVar.infoForApp(flags.app))
    const after = await editConfig(context, flags.app, before, args.key)
    const changed = changes(before, after)
    if (Object.keys(changed).length === 0) {
      out.warn('no changes to config')
      return before
    }
    if (!flags.json) tellChanges(out, before, changed)
    return (await isAgreed(context, flags)) ? applyChanges(context, flags.app, before, changed) : before
  },
})
