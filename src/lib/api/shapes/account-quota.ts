import {integer, list, object, uuid} from '../shape.js'

/** Eco dyno hours, in seconds. */
export const shape = object({
  account_quota: integer,
  apps: list(object({app_uuid: uuid, quota_used: integer})),
  quota_used: integer,
})
