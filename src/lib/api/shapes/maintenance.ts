import {integer, list, nullable, object, optional, string} from '../shape.js'

/** Work on a data add-on that its service does, at a time that is agreed on. Times as the service writes them. */
export const shape = object({
  addon: object({attachments: list(string), kind: string, name: string, plan: string, uuid: optional(string), window: nullable(string)}),
  app: object({name: string, uuid: optional(string)}),
  completed_at: optional(nullable(string)),
  duration_seconds: optional(nullable(integer)),
  method: nullable(string),
  previously_scheduled_for: optional(nullable(string)),
  reason: nullable(string),
  required_by: nullable(string),
  scheduled_for: nullable(string),
  server_created_at: nullable(string),
  started_at: optional(nullable(string)),
  status: string,
  window: nullable(string),
})

const maintenances = object({maintenances: list(shape)})

export const takes = {
  /** Weeks as text, counted from the time that was set first. */
  schedule: object({delay_weeks: string}),
  updateWindow: object({day_of_week: string, time_of_day: string}),
}

export const answers = {
  listByApp: maintenances,
  listPast: maintenances,
  run: object({message: optional(string)}),
  schedule: object({previously_scheduled_for: nullable(string), scheduled_for: nullable(string)}),
  updateWindow: object({previous_window: optional(nullable(string)), window: nullable(string)}),
  window: object({window: nullable(string)}),
}
