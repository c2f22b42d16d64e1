import type {Handlers} from '../http/handlers.js'

import {stableId} from '../model/stable-id.js'
import {findApp} from './find.js'
import {presentApp, userRef} from './present.js'

export const collaborator: Handlers<'collaborator'> = {
  /** Every app has its owner; others come with sharing. */
  async list(call) {
    const app = await findApp(call)
    const {created_at, updated_at} = await presentApp(call.parts, app)
    const user = {...(await userRef(call.parts, app.ownerId)), federated: false}
    return [{app: {id: app.id, name: app.name}, created_at, id: stableId(`collaborator ${app.id} ${user.id}`), permissions: [], role: 'owner', updated_at, user}]
  },
}
