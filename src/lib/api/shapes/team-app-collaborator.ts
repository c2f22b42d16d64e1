import {boolean, email, list, nullable, object, oneOf, optional, ref, reference, string, time, uuid} from '../shape.js'
import {shape as teamAppPermission} from './team-app-permission.js'

export const shape = object({
  app: ref,
  created_at: time,
  id: uuid,
  permissions: list(teamAppPermission),
  role: nullable(oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')),
  updated_at: time,
  user: object({email, federated: boolean, id: uuid}),
})

export const takes = {
  create: object({permissions: optional(list(string)), silent: optional(boolean), user: reference}),
  update: object({permissions: list(string)}),
}
