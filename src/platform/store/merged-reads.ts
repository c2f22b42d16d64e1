import type {Row} from '../model/records.js'
import type {Page, Store, Table} from './store.js'
import type {Where} from './where.js'

import {Among, among, Both, Either} from './where.js'

type Members = Readonly<Record<string, unknown>>
interface Asked {
  where: Members
  /** The same without the others. */
  alone: () => Promise<Row[]>
  answer: (rows: Row[]) => void
  fail: (error: unknown) => void
}
interface Batch {page: Page; asked: Asked[]}

/**
 * The same store for whoever reads much at once: what is asked of a table in one turn, by the same members and in the
 * same order, is one query. A page of a thousand apps asks for its owners and their teams twice, not two thousand times.
 */
export function mergedReads(store: Store): Store {
  const parts = Object.entries<unknown>(store).map(([name, part]): [string, unknown] => [name, isTable(part) ? merging(part) : part])
  return Object.fromEntries(parts) as unknown as Store
}

function merging(table: Table<Row>): Table<Row> {
  const batches = new Map<string, Batch>()

  function ask(where: Members, page: Page, alone: Asked['alone']): Promise<Row[]> {
    const key = JSON.stringify([Object.keys(where).sort(), page])
    const batch = batches.get(key) ?? begin(key, page)
    return new Promise((answer, fail) => batch.asked.push({where, alone, answer, fail}))
  }

  /** A turn ends when nothing is left that could go on without an answer. */
  function begin(key: string, page: Page): Batch {
    const batch: Batch = {page, asked: []}
    batches.set(key, batch)
    process.nextTick(() => {
      batches.delete(key)
      void answerAll(table, batch)
    })
    return batch
  }

  return {
    async find(where) {
      if (!isPlain(where)) return table.find(where)
      const [found] = await ask(where, {order: 'id'}, async () => [await table.find(where)].flatMap(row => row ?? []))
      return found
    },
    list: (where = {}, page = {order: 'id'}) => (isPlain(where) && isWhole(page) ? ask(where, page, () => table.list(where, page)) : table.list(where, page)),
    insert: row => table.insert(row),
    update: (id, changes) => table.update(id, changes),
    delete: id => table.delete(id),
  }
}

/** A row that can't be read fails who asked for it, or is missing from their list, as if each had asked alone. */
async function answerAll(table: Table<Row>, {page, asked}: Batch): Promise<void> {
  if (asked.length === 1) return answerAlone(asked)
  const members = Object.keys(asked[0]?.where ?? {})
  try {
    const found = grouped(members, await table.list(merged(members, asked), {...page, strict: true}))
    for (const {where, answer} of asked) answer(found.get(keyOf(members, where)) ?? [])
  } catch {
    await answerAlone(asked)
  }
}

async function answerAlone(asked: Asked[]): Promise<void> {
  for (const {alone, answer, fail} of asked) await alone().then(answer, fail)
}

function grouped(members: string[], rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(members, row as unknown as Members)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Rows that none asked for may be among them, where the values of two members differ. */
function merged(members: string[], asked: Asked[]): Where<Row> {
  return Object.fromEntries(members.map(member => {
    const values = new Set(asked.map(({where}) => where[member] as number | string))
    return [member, values.size === 1 ? [...values][0] : among(values)]
  }))
}

const keyOf = (members: string[], row: Members): string => JSON.stringify(members.map(member => row[member]))
const isTable = (part: unknown): part is Table<Row> => typeof part === 'object' && part !== null && 'find' in part
const isWhole = ({from, to, max}: Page): boolean => from === undefined && to === undefined && max === undefined

/** By values that SQL can tell to be among others: null is none, JSON is kept as text. */
function isPlain(where: Where<Row>): where is Members & Where<Row> {
  return !(where instanceof Either) && !(where instanceof Both) &&
    Object.values<unknown>(where).every(value => !(value instanceof Among) && ['number', 'string'].includes(typeof value))
}
