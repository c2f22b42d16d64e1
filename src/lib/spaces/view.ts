import type {Terminal} from '../output/terminal.js'
import type {SpaceWithIps} from './nat.js'

import {generationName} from './generation.js'

export function viewSpace(out: Terminal, space: SpaceWithIps): void {
  out.header(out.style.space(space.name))
  out.object({
    ID: space.id,
    Team: space.team.name,
    Region: space.region.description ?? space.region.name,
    CIDR: space.cidr,
    'Data CIDR': space.data_cidr,
    State: space.state,
    Shield: space.shield ? 'on' : 'off',
    'Outbound IPs': outboundIps(space),
    Generation: generationName(space),
    'Created at': space.created_at,
  })
}

function outboundIps({outbound_ips: nat}: SpaceWithIps): string | undefined {
  return nat?.state === 'enabled' ? nat.sources.join(', ') : nat?.state
}
