import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {changelogFile, readChanges} from '../../lib/version/changelog.js'
import {viewChanges} from '../../lib/version/view.js'

export default defineCommand({
  description: 'display changelog information for a specific CLI version',
  examples: ['$ hokku version:info', '$ hokku version:info 0.1.0'],
  args: {version: argument({description: 'version number to look up (e.g., 11.0.0, 10.17.0)'})},
  load: context => readChanges(changelogFile(context), context.args.version),
  view: (changes, context) => viewChanges(context.out, changes, changelogFile(context)),
})
