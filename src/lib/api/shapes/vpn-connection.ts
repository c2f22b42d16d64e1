import {integer, list, object, oneOf, string} from '../shape.js'

export const shape = object({
  id: string,
  name: string,
  public_ip: string,
  routable_cidrs: list(string),
  space_cidr_block: string,
  tunnels: list(object({
    last_status_change: string,
    ip: string,
    customer_ip: string,
    pre_shared_key: string,
    status: oneOf('UP', 'DOWN'),
    status_message: string,
  })),
  ike_version: integer,
  status: oneOf('pending', 'provisioning', 'active', 'deprovisioning', 'failed'),
  status_message: string,
})

export const takes = {
  create: object({name: string, public_ip: string, routable_cidrs: list(string)}),
  update: object({routable_cidrs: list(string)}),
}
