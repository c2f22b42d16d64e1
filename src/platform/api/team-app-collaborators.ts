import type {Permission} from '../model/records.js'
import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {addCollaborator, changePermissions} from '../access/collaborators.js'
import {findCollaborator, infoOf, listOf, personIn, removeFrom} from './collaborators.js'
import {findApp} from './find.js'
import {allPermissions, presentCollaborator, presentPermissions} from './present/people.js'

/** As `collaborator`, with a choice of permissions. Those of a personal app can be chosen too. */
export const teamAppCollaborator: Handlers<'teamAppCollaborator'> = {
  async create(call) {
    const {parts, caller, body: {user, permissions}} = call
    const app = await findApp(call)
    return presentCollaborator(parts, await addCollaborator(parts, caller.account, app, personIn(call, user), permissions && known(permissions)), app)
  },

  delete: call => removeFrom(call),
  info: call => infoOf(call),
  list: call => listOf(call),

  async update(call) {
    const app = await findApp(call)
    const changed = await changePermissions(call.parts, call.caller.account, await findCollaborator(call, app), known(call.body.permissions))
    return presentCollaborator(call.parts, changed, app)
  },
}

export const teamAppPermission: Handlers<'teamAppPermission'> = {
  list: () => presentPermissions(allPermissions),
}

function known(permissions: string[]): Permission[] {
  const unknown = permissions.find(name => !allPermissions.includes(name as Permission))
  if (unknown !== undefined) throw invalidParams(`${unknown} is not a permission. There are ${allPermissions.join(', ')}.`)
  return permissions as Permission[]
}
