import type {Collaborator} from '../../lib/api/types.js'
import type {AppRecord, CollaboratorRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findAccount} from '../access/accounts.js'
import {addCollaborator, removeCollaborator} from '../access/collaborators.js'
import {findApp} from './find.js'
import {presentCollaborator, presentOwner} from './present/people.js'

export const collaborator: Handlers<'collaborator'> = {
  async create(call) {
    const {parts, caller, body} = call
    const app = await findApp(call)
    return presentCollaborator(parts, await addCollaborator(parts, caller.account, app, personIn(call, body.user)), app)
  },

  delete: call => removeFrom(call),
  info: call => infoOf(call),
  list: call => listOf(call),
}

/** `~` in a body is whoever asks. */
export const personIn = ({caller: {account}}: Call, user: string): string => (user === '~' ? account.id : user)

export async function removeFrom(call: Call<'app' | 'collaborator'>): Promise<Collaborator> {
  const app = await findApp(call)
  const shown = await infoOf(call)
  if (shown.role === 'owner') throw invalidParams(`${shown.user.email} is the owner of ${app.name}: an app is never without one. Transfer it, or destroy it.`)
  await removeCollaborator(call.parts, call.caller.account, app, await findCollaborator(call, app))
  return shown
}

export async function infoOf(call: Call<'app' | 'collaborator'>): Promise<Collaborator> {
  const app = await findApp(call)
  const owner = await presentOwner(call.parts, app)
  if ([owner.id, owner.user.id, owner.user.email].includes(call.params.collaborator)) return owner
  return presentCollaborator(call.parts, await findCollaborator(call, app), app)
}

export async function listOf(call: Call<'app'>): Promise<Collaborator[]> {
  const app = await findApp(call)
  const others = await call.parts.store.collaborators.list({appId: app.id}, {order: 'createdAt'})
  return [await presentOwner(call.parts, app), ...(await Promise.all(others.map(one => presentCollaborator(call.parts, one, app))))]
}

/** By the person's address or id, or by its own. */
export async function findCollaborator({parts, caller, params: {collaborator: identity}}: Call<'collaborator'>, app: AppRecord): Promise<CollaboratorRecord> {
  const account = identity === '~' ? caller.account : await findAccount(parts, identity)
  const found = await parts.store.collaborators.find(account ? {appId: app.id, accountId: account.id} : {appId: app.id, id: identity})
  if (!found) throw notFound('collaborator')
  return found
}
