import {boolean, list, nullable, object, oneOf, optional, ref, reference, string, userRef, uuid} from '../shape.js'

export const shape = object({
  enterprise_account: ref,
  id: uuid,
  permissions: list(object({description: string, name: oneOf('view', 'create', 'manage', 'billing')})),
  user: userRef,
  two_factor_authentication: boolean,
  identity_provider: nullable(object({
    id: uuid,
    name: string,
    redacted: boolean,
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
  })),
})

export const takes = {
  create: object({
    user: reference,
    permissions: list(oneOf('view', 'create', 'manage', 'billing')),
    federated: optional(boolean),
  }),
  update: object({permissions: list(oneOf('view', 'create', 'manage', 'billing'))}),
}
