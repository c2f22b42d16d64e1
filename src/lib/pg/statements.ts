import type {Context} from '../command/define.js'
import type {Connection} from './connection.js'

import {CommandError} from '../command/errors.js'
import {statements} from './activity-sql.js'
import {query} from './psql.js'
import {answer} from './statistics.js'

type AnyContext = Context<object, object>

/** What pg_stat_statements has counted. Its columns changed their names with Postgres 13 and 17. */
export async function readStatements(context: AnyContext, connection: Connection, {by, ...how}: {by: 'calls' | 'time'; limit: number; truncate: boolean}) {
  const version = await counted(context, connection)
  return answer(context, connection, statements(by, {version, ...how}))
}

export async function resetStatements(context: AnyContext, connection: Connection): Promise<string> {
  await counted(context, connection)
  return query(context, connection, 'SELECT pg_stat_statements_reset()')
}

/** Postgres's major version; fails where the extension isn't there. */
async function counted(context: AnyContext, connection: Connection): Promise<number> {
  const output = await query(context, connection, ability, ['--tuples-only', '--no-align'])
  const [version, isInstalled] = output.trim().split('|')
  if (isInstalled === 'f') throw new CommandError('pg_stat_statements extension need to be installed first.\nYou can install it by running: CREATE EXTENSION pg_stat_statements WITH SCHEMA heroku_ext;')
  return Math.floor(Number(version) / 10_000) || 0
}

const ability = `
SELECT current_setting('server_version_num'),
       EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_stat_statements')`
