import {boolean, integer, nullable, object, optional, string} from '../shape.js'

/** How another database's data comes into one of Postgres Advanced. */
export const shape = object({
  id: string,
  source_id: string,
  target_id: string,
  status: string,
  status_description: optional(nullable(string)),
  full_load_progress: optional(nullable(integer)),
  completed: boolean,
  successful: boolean,
  last_error_message: optional(nullable(string)),
})

export const takes = {create: object({method: string, source_id: string})}
