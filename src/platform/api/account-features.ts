import type {Handlers} from '../http/handlers.js'

export const accountFeature: Handlers<'accountFeature'> = {
  list: () => [],
}
