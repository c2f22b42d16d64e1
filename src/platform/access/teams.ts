import type {AccountRecord, TeamRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {teamNameProblem} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {named} from './named.js'

type Needs = Pick<Parts, 'store' | 'world'>

/** Makes a team whose first admin is the account. Throws 422 for a name that is taken or can't be. */
export async function createTeam({store, world}: Needs, account: AccountRecord, name: string): Promise<TeamRecord> {
  return named(name, teamNameProblem(name), () => store.transaction(async inner => {
    const team = await inner.teams.insert({...newRow(world), name, addOnsControls: null})
    await inner.teamMembers.insert({...newRow(world), teamId: team.id, accountId: account.id, role: 'admin'})
    return team
  }))
}

export async function renameTeam({store, world}: Needs, team: TeamRecord, name: string): Promise<TeamRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  return named(name, teamNameProblem(name), async () => (await store.teams.update(team.id, {name, updatedAt})) ?? team)
}

/** Its people keep their accounts. Throws 422 while it has apps or spaces. */
export async function deleteTeam({store}: Needs, team: TeamRecord): Promise<void> {
  const apps = await store.apps.list({teamId: team.id})
  if (apps.length > 0) throw invalidParams(`The team ${team.name} still has ${apps.map(({name}) => name).join(', ')}: transfer or destroy its apps first.`)
  const spaces = await store.spaces.list({teamId: team.id})
  if (spaces.length > 0) throw invalidParams(`The team ${team.name} still has the spaces ${spaces.map(({name}) => name).join(', ')}: transfer or destroy these first.`)
  await store.transaction(async inner => {
    for (const authorization of await inner.authorizations.list({teamId: team.id})) await inner.authorizations.delete(authorization.id)
    for (const account of await inner.accounts.list({defaultTeamId: team.id})) await inner.accounts.update(account.id, {defaultTeamId: null})
    await inner.teams.delete(team.id)
  })
}
