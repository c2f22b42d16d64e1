import type {DeployBench} from './deploys.js'
import type {AccountRecord, AppRecord, Permission, TeamRole} from '../../src/platform/model/records.js'

import {createAuthorization} from '../../src/platform/access/authorizations.js'
import {newRow} from '../../src/platform/store/new-row.js'
import {accountRecord} from './records.js'

/** Who asks, by what they have: the first account is the owner of the platform. */
export const roles = [
  'root', 'owner', 'view', 'deploy', 'operate', 'manage', 'stranger', 'team-admin', 'team-member', 'team-viewer', 'team-collaborator',
] as const
export type Role = (typeof roles)[number]

export const scopes = ['global', 'identity', 'read', 'write', 'read-protected', 'write-protected'] as const
export type Scope = (typeof scopes)[number]

export interface People {
  accounts: Record<Role, AccountRecord>
  /** Of each role and scope. */
  tokens: Record<Role, Record<Scope, string>>
}

/** The owner's app `mine` with a collaborator of each permission, and the team `crew` with its apps `open` and `locked`. */
export async function addPeople(bench: DeployBench): Promise<People> {
  const {parts: {store, world}} = bench
  const accounts = {} as People['accounts']
  for (const [index, role] of roles.entries()) {
    accounts[role] = await store.accounts.insert(accountRecord({email: `${role}@example.com`, createdAt: `2026-01-01T00:00:${10 + index}.000Z`}))
  }
  const mine = await bench.addApp({name: 'mine', ownerId: accounts.owner.id})
  for (const permission of ['view', 'deploy', 'operate', 'manage'] as const) await addTo(mine, accounts[permission], ['view', permission])
  const team = await store.teams.insert({...newRow(world), name: 'crew', addOnsControls: null})
  for (const role of ['admin', 'member', 'viewer', 'collaborator'] as TeamRole[]) {
    await store.teamMembers.insert({...newRow(world), teamId: team.id, accountId: accounts[`team-${role}` as Role].id, role})
  }
  for (const name of ['open', 'locked']) await bench.addApp({name, ownerId: accounts['team-admin'].id, teamId: team.id, locked: name === 'locked'})
  return {accounts, tokens: await tokensFor(accounts)}

  function addTo(app: AppRecord, account: AccountRecord, permissions: Permission[]) {
    return store.collaborators.insert({...newRow(world), appId: app.id, accountId: account.id, permissions})
  }

  async function tokensFor(all: People['accounts']): Promise<People['tokens']> {
    const tokens = {} as People['tokens']
    for (const role of roles) {
      const made = await Promise.all(scopes.map(async scope => [scope, (await createAuthorization(bench.parts, all[role], {description: scope, scope: [scope], expiresIn: null})).token]))
      tokens[role] = Object.fromEntries(made) as Record<Scope, string>
    }
    return tokens
  }
}
