/** Record → resource: spaces and what belongs to them. */
import type {InboundRuleset, Space, SpaceAppAccess} from '../../../lib/api/types.js'
import type {InboundRulesetRecord, SpaceRecord} from '../../model/space-records.js'
import type {AccountRecord, TeamMemberRecord} from '../../model/records.js'
import type {Parts} from '../../parts.js'

import {permissionsIn} from '../../access/spaces.js'
import {cedar} from '../../model/stacks.js'
import {regionRef, time, times, userRef} from '../present.js'

/** There is nothing to wait for: a space is allocated as soon as it is known. */
export async function presentSpace({store}: Parts, space: SpaceRecord): Promise<Space> {
  const team = await store.teams.find({id: space.teamId})
  const name = team?.name ?? ''
  return {
    cidr: space.cidr, ...times(space), data_cidr: space.dataCidr, generation: cedar, id: space.id, name: space.name, organization: {name},
    region: regionRef(space.region), shield: space.shield, state: 'allocated', team: {id: space.teamId, name},
  }
}

export const spaceRef = ({id, name}: SpaceRecord) => ({id, name})

/** `applied`: rules are in force as soon as they are there. */
export async function presentRuleset(parts: Parts, ruleset: InboundRulesetRecord, space: SpaceRecord): Promise<InboundRuleset> {
  const {email} = await userRef(parts, ruleset.createdById)
  return {
    applied: space.inboundRulesetId === ruleset.id, created_at: time(ruleset.createdAt), created_by: email, id: ruleset.id, rules: ruleset.rules,
    space: spaceRef(space),
  }
}

/** Every member of the team has a place here, with or without permissions. Its id is the membership's: lists are walked by it. */
export async function presentAccess(parts: Parts, space: SpaceRecord, member: TeamMemberRecord, account: AccountRecord): Promise<SpaceAppAccess> {
  const permissions = await permissionsIn(parts, space, member)
  return {
    ...times(member), id: member.id, permissions: permissions.map(name => ({description: described[name], name})), space: spaceRef(space),
    user: {email: account.email, id: account.id},
  }
}

const described = {create_apps: 'Create apps in the space.'}
