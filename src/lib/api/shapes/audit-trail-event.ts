import {anything, object, record, ref, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  type: string,
  action: string,
  actor: userRef,
  app: ref,
  owner: userRef,
  enterprise_account: ref,
  team: ref,
  request: object({ip_address: string}),
  data: record(anything),
})
