import {sql} from 'kysely'
import type {Kysely, SelectQueryBuilder, SqlBool} from 'kysely'

import type {Row} from '../model/records.js'
import type {Columns} from './columns.js'
import type {Page, Table} from './store.js'
import type {Where} from './where.js'

import {columnName, decoder, encode, encodeValue, memberName} from './columns.js'
import {condition} from './sql-where.js'
import {DamagedRow, NoSpace, Taken} from './store.js'

/** The database as the queries see it: which columns there are is said by `columns.ts`. */
export interface Rows {[table: string]: Record<string, unknown>}
type Select = SelectQueryBuilder<Rows, string, Record<string, unknown>>

/** One table of an SQL database. */
export class SqlTable<R extends Row> implements Table<R> {
  readonly #kysely: Kysely<Rows>
  readonly #name: string
  readonly #columns: Columns<R>
  readonly #read: (kept: Record<string, unknown>) => R
  readonly #onDamage: (damage: DamagedRow) => void

  constructor(kysely: Kysely<Rows>, name: string, columns: Columns<R>, onDamage: (damage: DamagedRow) => void) {
    this.#kysely = kysely
    this.#name = name
    this.#columns = columns
    this.#read = decoder(columns)
    this.#onDamage = onDamage
  }

  async find(where: Where<R>): Promise<R | undefined> {
    const kept = await this.#select(where).orderBy('id').limit(1).executeTakeFirst()
    return kept && this.#decode(kept)
  }

  async list(where: Where<R> = {}, page: Page = {order: 'id'}): Promise<R[]> {
    const kept = await this.#paged(this.#select(where, page.max !== undefined), page).execute()
    if (page.strict) return kept.map(one => this.#decode(one))
    const rows = kept.flatMap(one => this.#decodeIfWhole(one))
    const missing = kept.length - rows.length
    const last = kept.at(-1)
    if (missing === 0 || !last || kept.length !== page.max) return rows
    const from = last[columnName(page.order)] as string | number
    return [...rows, ...(await this.list(where, {...page, from, fromId: String(last['id']), exclusive: true, max: missing}))]
  }

  async insert(row: R): Promise<R> {
    await this.#write(() => this.#kysely.insertInto(this.#name).values(encode(this.#columns, row)).execute())
    return row
  }

  async update(id: string, changes: Partial<R>): Promise<R | undefined> {
    const values = encode(this.#columns, changes)
    if (Object.keys(values).length > 0) {
      await this.#write(() => this.#kysely.updateTable(this.#name).set(values).where('id', '=', id).execute())
    }
    const kept = await this.#kysely.selectFrom(this.#name).selectAll().where('id', '=', id).executeTakeFirst()
    return kept && this.#decode(kept)
  }

  async delete(id: string): Promise<void> {
    await this.#write(() => this.#kysely.deleteFrom(this.#name).where('id', '=', id).execute())
  }

  #select(where: Where<R>, isWalked = false): Select {
    return this.#kysely.selectFrom(this.#name).selectAll().where(builder => condition(builder, this.#columns, where, isWalked))
  }

  #paged(query: Select, {order, descending = false, from, exclusive = false, fromId, to, max}: Page): Select {
    const column = this.#columns[order as keyof R]
    if (!column) throw new Error(`${this.#name} has no ${order} to be sorted by`)
    const name = columnName(order)
    const [forward, backward] = descending ? (['<', '>'] as const) : (['>', '<'] as const)
    if (fromId !== undefined) query = query.where(sql<SqlBool>`(${sql.ref(name)}, id) ${sql.raw(forward)} (${encodeValue(column, from)}, ${fromId})`)
    else if (from !== undefined) query = query.where(name, exclusive ? forward : `${forward}=`, encodeValue(column, from))
    if (to !== undefined) query = query.where(name, `${backward}=`, encodeValue(column, to))
    const direction = descending ? 'desc' : 'asc'
    const sorted = query.orderBy(name, direction).orderBy('id', direction)
    return max === undefined ? sorted : sorted.limit(max)
  }

  #decodeIfWhole(kept: Record<string, unknown>): R[] {
    try {
      return [this.#decode(kept)]
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error
      this.#onDamage(error)
      return []
    }
  }

  #decode(kept: Record<string, unknown>): R {
    try {
      return this.#read(kept)
    } catch (cause) {
      throw new DamagedRow(this.#name, String(kept['id']), cause)
    }
  }

  async #write(statement: () => Promise<unknown>): Promise<void> {
    try {
      await statement()
    } catch (error) {
      throw translated(error)
    }
  }
}

/** What the database refused, in the store's terms. Drivers differ in codes and agree in SQLite's own words. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const unique = /UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1]
  if (unique) {
    const names = unique.split(', ').map(name => name.split('.'))
    return new Taken(names[0]?.[0] ?? '', names.map(([, column]) => memberName(column ?? '')).join(', '))
  }
  return /database or disk is full/.test(error.message) ? new NoSpace(error) : error
}
