import {boolean, email, list, nullable, object, oneOf, optional, ref, reference, time, uuid} from '../shape.js'
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
  create: object({silent: optional(boolean), user: reference}),
}
