import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {spaceWithIps} from '../../lib/spaces/nat.js'
import {viewSpace} from '../../lib/spaces/view.js'

export default defineCommand({
  description: 'show a private space',
  examples: ['$ hokku spaces:info my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  load: context => spaceWithIps(context, spaceName(context, missingSpace()), {version: '3.fir'}),
  view: (space, {out}) => viewSpace(out, space),
})
