import {object, string, time, userRef} from '../shape.js'

export const shape = object({created_at: time, user: userRef})

export const takes = {
  create: object({email: string}),
  finalize: object({password: string, password_confirmation: string}),
}
