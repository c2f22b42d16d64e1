import {Kysely} from 'kysely'
import type {SqliteDatabase} from 'kysely'

import type {Row, Tables} from '../model/records.js'
import type {Columns} from './columns.js'
import type {DamagedRow, Store} from './store.js'

import {columnName, columns} from './columns.js'
import {openDatabase} from './driver.js'
import {FairDialect} from './fair-dialect.js'
import {migrate, NewerData, refuseNewer} from './migrate.js'
import {SqlTable, translated} from './sql-table.js'
import type {Rows} from './sql-table.js'

export interface SqliteOptions {
  /** Path of the database; `:memory:` keeps it there. */
  file: string
  /** Called for each row that `list` had to leave out. */
  onDamage?: (damage: DamagedRow) => void
  /** Milliseconds since 1970, for the record of migrations. */
  now?: () => number
}

/**
 * The embedded store. A write is on disk when its promise resolves (write-ahead log, `synchronous=FULL`).
 * Throws `NewerData` where a later version wrote the file, and what SQLite says where it isn't a database.
 * Inside of `transaction` only the store that it gives may be used: the outer one waits for its end.
 */
export function openSqliteStore({file, onDamage = () => {}, now = Date.now}: SqliteOptions): Store {
  const database = openDatabase(file)
  try {
    prepare(database, file, new Date(now()).toISOString())
  } catch (error) {
    database.close()
    throw error instanceof NewerData ? error : new Error(`${file} can't be opened: ${(error as Error).message}`, {cause: error})
  }
  const kysely = new Kysely<Rows>({dialect: new FairDialect({database})})
  return {
    ...tables(kysely, onDamage),
    transaction: work => transaction(kysely, inner => work(storeWithin(inner, onDamage))),
    close: async () => database.close(),
  }
}

function prepare(database: SqliteDatabase, file: string, now: string) {
  refuseNewer(database, file)
  const settings = ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'busy_timeout = 5000']
  for (const setting of settings) database.prepare(`pragma ${setting}`).all([])
  migrate(database, now)
}

async function transaction<T>(kysely: Kysely<Rows>, work: (inner: Kysely<Rows>) => Promise<T>): Promise<T> {
  try {
    return await kysely.transaction().execute(work)
  } catch (error) {
    // The commit itself may be what finds the disk full.
    throw translated(error)
  }
}

/** The store that the work of a transaction gets: a transaction in it is the same one. */
function storeWithin(kysely: Kysely<Rows>, onDamage: (damage: DamagedRow) => void): Store {
  const store: Store = {...tables(kysely, onDamage), transaction: work => work(store), close: async () => {}}
  return store
}

function tables(kysely: Kysely<Rows>, onDamage: (damage: DamagedRow) => void): {[N in keyof Tables]: SqlTable<Tables[N]>} {
  const names = Object.keys(columns) as Array<keyof Tables>
  const all = names.map(name => [name, new SqlTable(kysely, columnName(name), columns[name] as Columns<Row>, onDamage)])
  return Object.fromEntries(all) as {[N in keyof Tables]: SqlTable<Tables[N]>}
}
