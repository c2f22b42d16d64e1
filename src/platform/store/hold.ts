import {join} from 'node:path'

import type {SqliteDatabase} from 'kysely'

import {openDatabase} from './driver.js'

/**
 * Takes a data folder for this process alone. False where another has it. The hold is a lock of the operating system on
 * the file `hold`, so it ends with the process, however it ends: there is nothing stale to judge after `kill -9`.
 */
export function holdFolder(home: string): {release(): void} | false {
  const database = openDatabase(join(home, 'hold'))
  try {
    for (const statement of ['pragma busy_timeout = 0', 'pragma locking_mode = exclusive', 'begin exclusive']) {
      database.prepare(statement).all([])
    }
    return {release: () => release(database)}
  } catch (error) {
    database.close()
    if (error instanceof Error && /database is locked/.test(error.message)) return false
    throw error
  }
}

/** Closing alone may come into force only with the collection of garbage. */
function release(database: SqliteDatabase) {
  for (const statement of ['rollback', 'pragma locking_mode = normal', 'select count(*) from sqlite_master']) database.prepare(statement).all([])
  database.close()
}
