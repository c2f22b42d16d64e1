import {list, object, oneOf, string, time} from '../shape.js'

export const shape = object({
  type: oneOf('heroku-managed', 'customer-managed', 'unknown'),
  pcx_id: string,
  cidr_blocks: list(string),
  status: oneOf('initiating-request', 'pending-acceptance', 'provisioning', 'active', 'failed', 'expired', 'rejected', 'deleted'),
  aws_vpc_id: string,
  aws_region: string,
  aws_account_id: string,
  expires: time,
})

export const takes = {
  create: object({pcx_id: string}),
}
