import type {SqliteDatabase} from 'kysely'

import {migrations} from './migrations/index.js'

/** The data were written by a later version of the platform. They were left as they are. */
export class NewerData extends Error {
  constructor(readonly file: string, readonly found: number, readonly known: number) {
    super(`${file} was written by a newer version of hokku (data version ${found}, this one knows up to ${known}). ` +
      'Nothing was changed. Update hokku, or use another data folder (HOKKU_HOME).')
  }
}

/** Throws `NewerData` before anything is written. */
export function refuseNewer(database: SqliteDatabase, file: string): void {
  const found = versionOf(database)
  if (found > migrations.length) throw new NewerData(file, found, migrations.length)
}

/** Brings the database to the newest version, each step whole or not at all. */
export function migrate(database: SqliteDatabase, now: string): void {
  for (const [index, {name, statements}] of migrations.entries()) {
    if (index < versionOf(database)) continue
    const record = 'create table if not exists migrations (version integer primary key, name text not null, applied_at text not null)'
    run(database, 'begin immediate')
    try {
      for (const statement of [record, ...statements]) run(database, statement)
      run(database, 'insert into migrations (version, name, applied_at) values (?, ?, ?)', [index + 1, name, now])
      run(database, 'commit')
    } catch (error) {
      run(database, 'rollback')
      throw error
    }
  }
}

function versionOf(database: SqliteDatabase): number {
  const known = database.prepare(`select 1 from sqlite_master where type = 'table' and name = 'migrations'`).all([])
  if (known.length === 0) return 0
  const [row] = database.prepare('select max(version) as version from migrations').all([]) as Array<{version: number | null}>
  return row?.version ?? 0
}

function run(database: SqliteDatabase, sql: string, parameters: unknown[] = []): void {
  database.prepare(sql).run(parameters)
}
