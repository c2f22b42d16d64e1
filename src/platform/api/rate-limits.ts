import type {Handlers} from '../http/handlers.js'

/** What the request's own header says, since asking for it takes one too. */
export const rateLimit: Handlers<'rateLimit'> = {
  info: ({remaining}) => ({remaining}),
}
