import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {viewTopology} from '../../lib/spaces/topology.js'

export default defineCommand({
  description: 'show the apps, domains and addresses in a private space',
  examples: ['$ hokku spaces:topology my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  async load(context) {
    const {api, flags, out} = context
    const topology = await api.spaceTopology.info(spaceName(context, missingSpace()))
    const names = await Promise.all(topology.apps.map(async app => (await api.app.info(app.id)).name))
    if (!flags.json) topology.apps.forEach((app, at) => viewTopology(out, names[at] ?? '', app))
    return topology
  },
})
