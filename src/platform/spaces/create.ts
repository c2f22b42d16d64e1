import type {InboundRulesetRecord, SpaceRecord} from '../model/space-records.js'
import type {AccountRecord, TeamRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {named} from '../access/named.js'
import {admission, everybodyMayEnter} from '../model/inbound-rules.js'
import {spaceNameProblem} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {cidrProblem, dataCidrProblem} from './cidrs.js'

export interface NewSpace extends Pick<SpaceRecord, 'name' | 'region' | 'shield'> {
  cidr: string | undefined
  dataCidr: string | undefined
}

type Needs = Pick<Parts, 'routes' | 'store' | 'world'>

/** Makes a space that everybody may reach. It is there at once. Throws 422 for a name that is taken or can't be. */
export async function createSpace(needs: Needs, user: AccountRecord, team: TeamRecord, {cidr = '10.0.0.0/16', dataCidr = '10.1.0.0/16', ...wanted}: NewSpace): Promise<SpaceRecord> {
  const {store, world, routes} = needs
  const problem = spaceNameProblem(wanted.name) ?? cidrProblem(cidr) ?? dataCidrProblem(dataCidr)
  const base = newRow(world)
  const ruleset: InboundRulesetRecord = {...newRow(world), spaceId: base.id, rules: [...everybodyMayEnter], createdById: user.id}
  const space = await named(wanted.name, problem, () => store.transaction(async inner => {
    const record = await inner.spaces.insert({...base, ...wanted, teamId: team.id, cidr, dataCidr, inboundRulesetId: ruleset.id})
    await inner.inboundRulesets.insert(ruleset)
    return record
  }))
  routes.inbound.setAdmission(space.id, admission(ruleset.rules))
  return space
}

export async function renameSpace({store, world}: Needs, space: SpaceRecord, name: string): Promise<SpaceRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  return named(name, spaceNameProblem(name), async () => (await store.spaces.update(space.id, {name, updatedAt})) ?? space)
}
