import type {Row} from '../model/records.js'
import type {Table} from './store.js'
import type {Where} from './where.js'

/** All rows that fit, a few hundred at a time: a table may be longer than what memory should hold of it. */
export async function* everyRow<R extends Row>(table: Table<R>, where: Where<R> = {}, max = 500): AsyncIterable<R[]> {
  let from: string | undefined
  for (;;) {
    const rows = await table.list(where, {order: 'id', max, ...(from !== undefined && {from, exclusive: true})})
    if (rows.length > 0) yield rows
    from = rows.at(-1)?.id
    if (rows.length < max) return
  }
}
