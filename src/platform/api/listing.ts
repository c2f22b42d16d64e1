import type {Row} from '../model/records.js'
import type {Part} from '../http/listing.js'
import type {Page, Table} from '../store/store.js'
import type {Where} from '../store/where.js'

import {Listing} from '../http/listing.js'

export interface Question<R extends Row, Item> {
  of: Table<R>
  where: Where<R>
  /** What it can be sorted by besides `id`, and which member of the record that is; the first is its own order. */
  by: Readonly<Record<string, keyof R & string>>
  /** Its own order goes down. */
  descending?: boolean
  show: (row: R) => Item | Promise<Item>
}

/** When something was made and last changed. */
export const inTime = {created_at: 'createdAt', updated_at: 'updatedAt'} as const

/** A list whose pages the store reads: only the rows that are shown. */
export function listing<R extends Row, Item>({of, where, by, descending = false, show}: Question<R, Item>): Listing<Item> {
  const members: Readonly<Record<string, keyof R & string>> = {id: 'id', ...by}
  const [usual = 'id'] = Object.values(by)
  return new Listing(Object.keys(members), async part => {
    const order = part.field === undefined ? usual : (members[part.field] ?? 'id')
    const rows = await of.list(where, part.field === undefined ? {order, descending, max: part.max} : pageOf(part, order))
    return rows.map(row => ({id: row.id, value: row[order] as number | string, show: () => show(row)}))
  })
}

function pageOf({field: _field, from, to, ...part}: Part, order: string): Page {
  if (!order.endsWith('At')) return {...part, order, ...(from !== undefined && {from}), ...(to !== undefined && {to})}
  const {descending, exclusive, fromId} = part
  return {
    ...part, order,
    ...(from !== undefined && {from: fromId === undefined ? edge(from, exclusive !== descending) : from}),
    ...(to !== undefined && {to: edge(to, !descending)}),
  }
}

/** Times are kept more exactly than they are shown: the moment before all that are shown as this one, or behind them. */
const edge = (time: number | string, isBehind: boolean): string => `${String(time).replace(/Z$/, '')}${isBehind ? '~' : ''}`
