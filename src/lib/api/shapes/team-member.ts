import {boolean, email, list, nullable, object, oneOf, optional, string, time, uuid} from '../shape.js'
import {shape as teamApp} from './team-app.js'

export const shape = object({
  created_at: time,
  email: string,
  federated: boolean,
  id: uuid,
  identity_provider: nullable(object({
    id: uuid,
    name: string,
    redacted: boolean,
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
  })),
  role: nullable(oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')),
  two_factor_authentication: boolean,
  updated_at: time,
  user: object({email, id: uuid, name: nullable(string)}),
})

/** The command line offers the first four. */
const role = oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')

export const takes = {
  create: object({email: string, federated: optional(boolean), role}),
  createOrUpdate: object({email: string, federated: optional(boolean), role}),
  update: object({email: string, federated: optional(boolean), role}),
}

export const answers = {
  listByMember: list(teamApp),
}
