import {anything, list, object, string} from '../shape.js'

const update = object({contents: string, title: string, update_type: string, updated_at: string})
const incident = object({title: string, created_at: string, full_url: string, updates: list(update)})

export const shape = object({
  incidents: list(incident),
  scheduled: list(anything),
  /** `green`, `yellow` or `red` for Apps, Data and Tools. */
  status: list(object({system: string, status: string})),
})
