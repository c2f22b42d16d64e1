import {email, nullable, object, oneOf, optional, ref, string, time, uuid} from '../shape.js'
import {shape as teamMember} from './team-member.js'

export const shape = object({
  created_at: time,
  id: uuid,
  invited_by: object({email, id: uuid, name: nullable(string)}),
  team: ref,
  role: nullable(oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')),
  updated_at: time,
  user: object({email, id: uuid, name: nullable(string)}),
})

export const takes = {
  create: object({email: string, role: optional(nullable(oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')))}),
}

export const answers = {
  accept: teamMember,
}
