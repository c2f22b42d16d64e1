import type {AccountRecord, AppRecord, AppTransferRecord, TeamRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {newRow} from '../store/new-row.js'
import {permissionsOn} from './permissions.js'

type Needs = Pick<Parts, 'store' | 'world'>

const everything = ['view', 'deploy', 'operate', 'manage'] as const

/** Offers an app to another account, which accepts or declines. Throws 422 where that has it, or was asked already. */
export async function offerApp({store, world}: Needs, app: AppRecord, owner: AccountRecord, recipient: AccountRecord): Promise<AppTransferRecord> {
  requireOutsideSpaces(app)
  if (app.teamId === null && app.ownerId === recipient.id) throw invalidParams(`${recipient.email} is the owner of ${app.name}.`)
  if (await store.appTransfers.find({appId: app.id, state: 'pending'})) throw invalidParams(`A transfer of ${app.name} is pending already: cancel that one first.`)
  return store.appTransfers.insert({...newRow(world), appId: app.id, ownerId: owner.id, recipientId: recipient.id, state: 'pending'})
}

/** An app stays in the space that it was made in, as on Heroku, and a space's apps are its team's. */
export function requireOutsideSpaces({name, spaceId}: AppRecord): void {
  if (spaceId !== null) throw invalidParams(`${name} is in a space and goes with it: transfer the space, with \`hokku spaces:transfer\`.`)
}

/** Throws 422 where it was answered already, and where it was made by somebody who may give the app away no longer. */
export async function answerOffer(needs: Needs, transfer: AppTransferRecord, state: 'accepted' | 'declined'): Promise<AppTransferRecord> {
  if (transfer.state !== 'pending') throw invalidParams(`This transfer was ${transfer.state} already.`)
  const {store, world} = needs
  return store.transaction(async inner => {
    const answered = await inner.appTransfers.update(transfer.id, {state, updatedAt: new Date(world.clock.now()).toISOString()})
    if (state === 'accepted') await takeOver({world, store: inner}, transfer)
    return answered ?? transfer
  })
}

async function takeOver(needs: Needs, {appId, ownerId, recipientId}: AppTransferRecord): Promise<void> {
  const app = await needs.store.apps.find({id: appId})
  if (!app || !(await permissionsOn(needs, {accountId: ownerId, teamId: null}, app)).has('own')) throw invalidParams('Who offered this app no longer has it.')
  await giveToAccount(needs, app, recipientId)
}

/** Who had a personal app stays with it as a collaborator. With a team's app go none of its people: the official command line warns of that. */
export async function giveToAccount({store, world}: Needs, app: AppRecord, accountId: string): Promise<AppRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  const leaving = await store.collaborators.list(app.teamId === null ? {appId: app.id, accountId} : {appId: app.id})
  for (const row of leaving) await store.collaborators.delete(row.id)
  const isOthers = app.teamId === null && app.ownerId !== accountId
  if (isOthers) await store.collaborators.insert({...newRow(world), appId: app.id, accountId: app.ownerId, permissions: ['view', 'deploy', 'operate']})
  return (await store.apps.update(app.id, {ownerId: accountId, teamId: null, locked: false, updatedAt})) ?? app
}

/** Whoever brings an app to a team keeps every permission there. */
export async function giveToTeam({store, world}: Needs, app: AppRecord, team: TeamRecord, giver: AccountRecord): Promise<AppRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  return store.transaction(async inner => {
    const found = await inner.collaborators.find({appId: app.id, accountId: giver.id})
    if (!found) await inner.collaborators.insert({...newRow(world), appId: app.id, accountId: giver.id, permissions: [...everything]})
    for (const {accountId} of await inner.collaborators.list({appId: app.id})) {
      const member = await inner.teamMembers.find({teamId: team.id, accountId})
      if (!member) await inner.teamMembers.insert({...newRow(world), teamId: team.id, accountId, role: 'collaborator'})
    }
    return (await inner.apps.update(app.id, {ownerId: giver.id, teamId: team.id, locked: false, updatedAt})) ?? app
  })
}
