import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {buildArgs, pendingBuild} from '../../lib/builds/find.js'

export default defineCommand({
  description: 'cancel a running build',
  examples: ['$ hokku builds:cancel'],
  args: buildArgs(),
  flags: onApp(),
  async load({api, args, flags: {app}, out}) {
    const build = await pendingBuild(api, app, args.build)
    return out.action(`Stopping build ${out.style.name(build)} on ${out.style.app(app)}`, () => api.build.delete(app, build, {version: '3.cancel-build'}))
  },
})
