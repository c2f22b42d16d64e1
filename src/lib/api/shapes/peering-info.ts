import {list, object, oneOf, string} from '../shape.js'

export const shape = object({
  aws_account_id: string,
  aws_region: oneOf('ap-south-1', 'eu-west-1', 'ap-southeast-1', 'ap-southeast-2', 'eu-central-1', 'eu-west-2', 'ap-northeast-2', 'ap-northeast-1', 'us-east-1', 'sa-east-1', 'us-west-1', 'us-west-2', 'ca-central-1'),
  vpc_id: string,
  vpc_cidr: string,
  dyno_cidr_blocks: list(string),
  unavailable_cidr_blocks: list(string),
  space_cidr_blocks: list(string),
})
