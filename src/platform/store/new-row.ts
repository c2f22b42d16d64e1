import type {Row} from '../model/records.js'
import type {World} from '../world/world.js'

/** What every record begins with: an id, and that it was made now. */
export function newRow({clock, ids}: World): Row {
  const at = new Date(clock.now()).toISOString()
  return {id: ids.uuid(), createdAt: at, updatedAt: at}
}
