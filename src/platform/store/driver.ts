import {createRequire} from 'node:module'

import type {SqliteDatabase, SqliteStatement} from 'kysely'

/** Opens a database file (`:memory:` for none) in the shape that Kysely's `SqliteDialect` takes. */
export function openDatabase(file: string): SqliteDatabase {
  const database = openNodeSqlite(file) ?? openLibsql(file)
  return {close: () => database.close(), prepare: cached(sql => (sql === 'rollback' ? lenient(database.prepare(sql)) : database.prepare(sql)))}
}

/** SQLite itself rolls back where the disk is full. That there is nothing left to roll back must not hide why. */
function lenient(rollback: SqliteStatement): SqliteStatement {
  return {...rollback, run(parameters) {
    try {
      return rollback.run(parameters)
    } catch (error) {
      if (error instanceof Error && /no transaction is active/.test(error.message)) return {changes: 0, lastInsertRowid: 0}
      throw error
    }
  }}
}

/** What the two drivers have in common, made equal. */
interface Driver {
  prepare(sql: string): SqliteStatement
  close(): void
}

type Parameters = readonly unknown[]
interface Statement {
  all(...parameters: unknown[]): unknown[]
  run(...parameters: unknown[]): {changes: number | bigint; lastInsertRowid: number | bigint}
  iterate(...parameters: unknown[]): IterableIterator<unknown>
}
interface Connection {prepare(sql: string): Statement; close(): void}

/** Node's own, where it has it (22.13 and later): nothing to install, opens in under a millisecond. */
function openNodeSqlite(file: string): Driver | undefined {
  const builtin = withoutWarning(() => process.getBuiltinModule?.('node:sqlite')) as
    {DatabaseSync: new (file: string) => Connection} | undefined
  if (!builtin) return undefined
  const connection = new builtin.DatabaseSync(file)
  return {
    close: () => connection.close(),
    prepare(sql) {
      const statement = connection.prepare(sql)
      return {
        reader: isReader(sql),
        all: parameters => statement.all(...parameters),
        run: parameters => statement.run(...parameters),
        iterate: parameters => statement.iterate(...parameters),
      }
    },
  }
}

/** A prebuilt SQLite that needs no compiler and no install script. Loaded only where it is needed. */
function openLibsql(file: string): Driver {
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => Connection
  const connection = new Database(file)
  return {
    close: () => connection.close(),
    prepare(sql) {
      const statement = connection.prepare(sql)
      return {
        reader: isReader(sql),
        all: (parameters: Parameters) => statement.all(parameters),
        run: (parameters: Parameters) => statement.run(parameters),
        iterate: (parameters: Parameters) => statement.iterate(parameters),
      }
    },
  }
}

const isReader = (sql: string) => /^\s*(select|with|pragma)\b/i.test(sql) || /\breturning\b/i.test(sql)

/** Preparing costs more than running. The store's statements are few; should they ever be many, the oldest goes. */
function cached(prepare: Driver['prepare'], most = 200): Driver['prepare'] {
  const statements = new Map<string, SqliteStatement>()
  return sql => {
    const known = statements.get(sql)
    if (known) return known
    const statement = prepare(sql)
    if (/^\s*(select|insert|update|delete)\b/i.test(sql)) statements.set(sql, statement)
    if (statements.size > most) statements.delete(statements.keys().next().value ?? '')
    return statement
  }
}

/** Node says at each start that its SQLite is experimental: nothing that a user of the platform can act on. */
function withoutWarning<T>(work: () => T): T {
  const emit = process.emitWarning.bind(process)
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emit
  }
}
