import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'
import {findRollbackTarget} from '../../lib/releases/find.js'
import {followReleaseCommand, rollBack} from '../../lib/releases/rollback.js'

export default defineCommand({
  description: `Roll back to a previous release.

    If RELEASE is not specified, it will roll back to the last eligible release.`,
  examples: ['$ hokku releases:rollback', '$ hokku releases:rollback v10'],
  hiddenAliases: ['rollback'],
  args: {release: argument({description: 'ID of the release. If omitted, we use the last eligible release.'})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags, out} = context
    const made = await rollBack(context, flags.app, await findRollbackTarget(api, flags.app, args.release))
    await followReleaseCommand(context, flags.app, made, data => {
      if (!flags.json) out.write(data)
    })
    return made
  },
})
