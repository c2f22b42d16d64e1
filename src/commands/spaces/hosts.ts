import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'

export default defineCommand({
  description: 'list the dedicated hosts of a private space',
  hidden: true,
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  load: context => context.api.spaceHost.list(spaceName(context, missingSpace()), {version: '3.dogwood'}),
  view(hosts, context) {
    const {out} = context
    out.header(`${out.style.space(spaceName(context, missingSpace()))} Hosts`)
    out.table(hosts, {
      'Host ID': host => host.host_id,
      State: host => host.state,
      'Available Capacity': host => `${host.available_capacity_percentage}%`,
      'Allocated At': host => host.allocated_at,
      'Released At': host => host.released_at,
    })
  },
})
