import type {AccountRecord, AppRecord, CollaboratorRecord, Permission} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {newRow} from '../store/new-row.js'
import {Taken} from '../store/store.js'
import {inviteAccount} from './accounts.js'
import {usualPermissions} from './permissions.js'

type Needs = Pick<Parts, 'events' | 'store' | 'world'>

/** Adds somebody to an app, with an account where they had none. Throws 422 where they have it already. */
export async function addCollaborator(needs: Needs, user: AccountRecord, app: AppRecord, identity: string, permissions: readonly Permission[] = usualPermissions): Promise<CollaboratorRecord> {
  const account = await inviteAccount(needs, identity)
  if (app.teamId === null && app.ownerId === account.id) throw invalidParams(`${account.email} is the owner of ${app.name}.`)
  const record = await insert(needs, app, account, permissions)
  await needs.events.publish({subject: 'collaborator', action: 'create', record, actor: user})
  return record
}

async function insert(needs: Needs, app: AppRecord, account: AccountRecord, permissions: readonly Permission[]): Promise<CollaboratorRecord> {
  try {
    return await needs.store.transaction(async store => {
      if (app.teamId !== null) await enterTeam({...needs, store}, app.teamId, account)
      return store.collaborators.insert({...newRow(needs.world), appId: app.id, accountId: account.id, permissions: withView(permissions)})
    })
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`${account.email} is already a collaborator on ${app.name}.`)
    throw error
  }
}

export async function changePermissions({events, store, world}: Needs, user: AccountRecord, collaborator: CollaboratorRecord, permissions: readonly Permission[]): Promise<CollaboratorRecord> {
  const changes = {permissions: withView(permissions), updatedAt: new Date(world.clock.now()).toISOString()}
  const record = (await store.collaborators.update(collaborator.id, changes)) ?? collaborator
  await events.publish({subject: 'collaborator', action: 'update', record, previous: collaborator, actor: user})
  return record
}

/** Who was in a team for this one app alone is in it no longer. */
export async function removeCollaborator({events, store}: Needs, user: AccountRecord, app: AppRecord, collaborator: CollaboratorRecord): Promise<void> {
  await store.transaction(async inner => {
    await inner.collaborators.delete(collaborator.id)
    if (app.teamId !== null) await leaveWithout(inner, app.teamId, collaborator.accountId)
  })
  await events.publish({subject: 'collaborator', action: 'destroy', record: collaborator, actor: user})
}

/** Without seeing an app nothing can be done with it. */
const withView = (permissions: readonly Permission[]): Permission[] => [...new Set<Permission>(['view', ...permissions])]

/** Whoever has a team's app is in its list of members, as a collaborator at least. */
async function enterTeam({store, world}: Pick<Needs, 'store' | 'world'>, teamId: string, account: AccountRecord): Promise<void> {
  if (await store.teamMembers.find({teamId, accountId: account.id})) return
  await store.teamMembers.insert({...newRow(world), teamId, accountId: account.id, role: 'collaborator'})
}

async function leaveWithout(store: Parts['store'], teamId: string, accountId: string): Promise<void> {
  const member = await store.teamMembers.find({teamId, accountId, role: 'collaborator'})
  const others = await store.collaborators.list({accountId})
  const apps = await Promise.all(others.map(({appId}) => store.apps.find({id: appId, teamId})))
  if (member && !apps.some(Boolean)) await store.teamMembers.delete(member.id)
}
