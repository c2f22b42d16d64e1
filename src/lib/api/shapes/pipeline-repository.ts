import {object, string} from '../shape.js'

/** As much of it as the command line reads: the public schema doesn't have it. */
export const shape = object({full_name: string})

export const answers = {
  infoForBranch: object({name: string}),
}
