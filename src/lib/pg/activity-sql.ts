/** What connections do at the moment. */

/** Sessions that do something; with `verbose` those that wait for work, and Postgres's own, as well. */
export const ps = (verbose: boolean): string => `
SELECT pid, state, application_name AS source, usename AS username, age(now(), query_start) AS running_for,
       xact_start AS transaction_start, wait_event IS NOT NULL AS waiting, query
FROM pg_stat_activity
WHERE query <> '<insufficient privilege>'${verbose ? '' : " AND state <> 'idle'"} AND pid <> pg_backend_pid()
ORDER BY query_start DESC`

/** Locks that keep all others off. */
export const locks = (truncate: boolean): string => `
SELECT activity.pid, relname, transactionid, granted, ${shortened('query', truncate)} AS query_snippet, age(now(), query_start) AS age
FROM pg_locks
JOIN pg_stat_activity activity ON activity.pid = pg_locks.pid
LEFT JOIN pg_class ON pg_class.oid = relation
WHERE mode = 'ExclusiveLock' AND query <> '<insufficient privilege>' AND activity.pid <> pg_backend_pid()
ORDER BY query_start`

/** Ends a query, or its whole connection. */
export const kill = (pid: number, force: boolean): string => `SELECT ${force ? 'pg_terminate_backend' : 'pg_cancel_backend'}(${pid})`

/** How statements did since the last reset, by what there is most of. `version`: Postgres's major one. */
export function statements(by: 'calls' | 'time', {version, truncate, limit}: {version: number; truncate: boolean; limit: number}): string {
  const total = version >= 13 ? 'total_exec_time' : 'total_time'
  const shared = version >= 17 ? 'shared_' : ''
  return `
SELECT interval '1 millisecond' * ${total} AS total_exec_time,
       to_char(100 * ${total} / sum(${total}) OVER (), 'FM90D0') || '%' AS prop_exec_time,
       to_char(calls, 'FM999G999G999G990') AS ncalls,
       interval '1 millisecond' * (${shared}blk_read_time + ${shared}blk_write_time) AS sync_io_time,
       ${shortened('query', truncate)} AS query
FROM pg_stat_statements
WHERE userid = (SELECT oid FROM pg_roles WHERE rolname = current_user)
ORDER BY ${by === 'calls' ? 'calls' : total} DESC
LIMIT ${limit}`
}

/** Forty characters at most. */
const shortened = (column: string, truncate: boolean) => (truncate ? `CASE WHEN length(${column}) <= 40 THEN ${column} ELSE left(${column}, 38) || '…' END` : column)
