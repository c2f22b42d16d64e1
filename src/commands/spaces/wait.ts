import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {viewSpace} from '../../lib/spaces/view.js'
import {waitFlags, waitUntil} from '../../lib/spaces/wait.js'

const options = {version: '3.fir'}

export default defineCommand({
  description: 'wait until a private space is there',
  examples: ['$ hokku spaces:wait my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json(), ...waitFlags({interval: '30', timeout: '1500'})},
  load(context) {
    const {api, flags, out} = context
    const name = spaceName(context, missingSpace())
    return out.action(`Waiting for space ${out.style.space(name)} to allocate`, async () => {
      const space = await waitUntil(context, {
        ...flags,
        look: () => api.space.info(name, options),
        isPending: found => found.state === 'allocating',
        late: new Error('Timeout waiting for space to become allocated.'),
      })
      return {...space, outbound_ips: await api.spaceNat.info(name, options)}
    })
  },
  view: (space, {out}) => viewSpace(out, space),
})
