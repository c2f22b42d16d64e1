import {list, nullable, object, optional, string} from '../shape.js'
import {shape as app} from './app.js'

export const shape = object({
  address_1: nullable(string),
  address_2: string,
  card_last4: string,
  card_type: string,
  city: string,
  country: string,
  expiration_month: nullable(string),
  expiration_year: nullable(string),
  first_name: string,
  last_name: string,
  other: nullable(string),
  postal_code: string,
  state: string,
})

export const takes = {
  update: object({
    address_1: optional(nullable(string)),
    address_2: optional(string),
    card_number: optional(nullable(string)),
    city: optional(string),
    country: optional(string),
    cvv: optional(nullable(string)),
    expiration_month: optional(nullable(string)),
    expiration_year: optional(nullable(string)),
    first_name: optional(string),
    last_name: optional(string),
    other: optional(nullable(string)),
    postal_code: optional(string),
    state: optional(string),
    nonce: optional(nullable(string)),
    device_data: optional(string),
  }),
}

export const answers = {
  listApps: list(app),
}
