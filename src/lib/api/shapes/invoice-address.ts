import {boolean, object, optional, string} from '../shape.js'

export const shape = object({
  address_1: string,
  address_2: string,
  city: string,
  country: string,
  heroku_id: string,
  other: string,
  postal_code: string,
  state: string,
  use_invoice_address: boolean,
})

export const takes = {
  update: object({
    address_1: optional(string),
    address_2: optional(string),
    city: optional(string),
    country: optional(string),
    other: optional(string),
    postal_code: optional(string),
    state: optional(string),
    use_invoice_address: optional(boolean),
  }),
}
