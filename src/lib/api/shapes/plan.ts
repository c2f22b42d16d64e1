import {boolean, integer, list, nullable, object, oneOf, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  addon_service: ref,
  created_at: time,
  compliance: nullable(list(oneOf('HIPAA', 'PCI'))),
  default: boolean,
  description: string,
  human_name: string,
  id: uuid,
  installable_inside_private_network: boolean,
  installable_outside_private_network: boolean,
  name: string,
  price: object({cents: integer, contract: boolean, unit: string}),
  space_default: boolean,
  state: string,
  updated_at: time,
  visible: boolean,
})
