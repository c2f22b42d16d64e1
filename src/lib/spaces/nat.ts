import type {Space, SpaceNat} from '../api/types.js'
import type {Tools} from '../command/define.js'

export interface SpaceWithIps extends Space {outbound_ips?: SpaceNat}

/** The space, with the addresses that its dynos are seen from once it has them. A shielded one may refuse to tell. */
export async function spaceWithIps({api}: Pick<Tools, 'api'>, name: string, options: {version?: string} = {}): Promise<SpaceWithIps> {
  const space = await api.space.info(name, options)
  if (space.state !== 'allocated') return space
  const nat = await api.spaceNat.info(name, options).catch(() => undefined)
  return nat ? {...space, outbound_ips: nat} : space
}
