import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {viewSpaceDynos} from '../../lib/spaces/view-dynos.js'

export default defineCommand({
  description: 'list the dynos of a private space',
  examples: ['$ hokku spaces:ps my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  async load(context) {
    const {api, clock, flags, out} = context
    const name = spaceName(context, new Error('Space name required.\nUSAGE: hokku spaces:ps my-space'))
    const [apps, space] = await Promise.all([api.spaceDyno.list(name), api.space.info(name)])
    if (!flags.json) viewSpaceDynos(out, space, apps, clock.now())
    return apps
  },
})
