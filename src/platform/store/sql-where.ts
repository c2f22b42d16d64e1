import type {Expression, ExpressionBuilder, SqlBool} from 'kysely'

import {sql} from 'kysely'

import type {Row} from '../model/records.js'
import type {Columns} from './columns.js'
import type {Rows} from './sql-table.js'
import type {Selected, Where} from './where.js'

import {columnName, columns, encode} from './columns.js'
import {Among, Both, Either} from './where.js'

type Builder = ExpressionBuilder<Rows, string>
type Refer = (column: string) => Expression<unknown>

/**
 * A condition as SQL. `isWalked`: its rows are read in their order until there are enough. Subqueries name no table: a
 * column is the innermost one's.
 */
export function condition<R extends Row>(builder: Builder, table: Columns<R>, where: Where<R>, isWalked = false, refer: Refer = sql.ref): Expression<SqlBool> {
  const part = (one: Where<R>, how = refer) => condition(builder, table, one, isWalked, how)
  if (where instanceof Either) return builder.or(where.conditions.map(one => part(one, isWalked ? unindexed : refer)))
  if (where instanceof Both) return builder.and(where.conditions.map(one => part(one)))
  const members = Object.entries(where) as Array<[string, unknown]>
  const sets = members.flatMap(([member, value]) => (value instanceof Among ? [isAmong(builder, refer(columnName(member)), value)] : []))
  const values = Object.fromEntries(members.filter(([, value]) => !(value instanceof Among))) as Partial<R>
  return builder.and([...Object.entries(encode(table, values)).map(([column, value]) => equals(builder, refer(column), value)), ...sets])
}

/**
 * What SQLite shall not use an index for. It would gather all rows by the indices of an alternative's sides and sort
 * them, for each page anew; the order's own index has the page's rows together.
 */
const unindexed: Refer = column => sql`+${sql.ref(column)}`

const equals = (builder: Builder, column: Expression<unknown>, value: unknown): Expression<SqlBool> =>
  (value === null ? builder(column, 'is', null) : builder(column, '=', value))

function isAmong(builder: Builder, column: Expression<unknown>, {source}: Among): Expression<SqlBool> {
  if (!isSelected(source)) return sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(source)}))`
  const {table, member, where} = source
  const selection = builder.selectFrom(columnName(table)).select(columnName(member))
    .where(inner => condition(inner, columns[table] as Columns<Row>, where))
  return builder(column, 'in', selection)
}

const isSelected = (source: Among['source']): source is Selected => !Array.isArray(source)
