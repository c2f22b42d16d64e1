import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {retryRelease} from '../../lib/releases/retry.js'
import {followReleaseCommand} from '../../lib/releases/rollback.js'

export default defineCommand({
  description: 'retry the latest release-phase command',
  examples: ['$ hokku releases:retry --app my-app'],
  flags: onApp(),
  async load(context) {
    const {flags, out} = context
    const made = await retryRelease(context, flags.app)
    await followReleaseCommand(context, flags.app, made, data => {
      if (!flags.json) out.write(data)
    }, out.style.code(`hokku releases:output --app ${flags.app}`))
    return made
  },
})
