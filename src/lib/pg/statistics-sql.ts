/**
 * What the statistics commands ask, from Postgres's own views (https://www.postgresql.org/docs/current/monitoring-stats.html).
 * Columns and their order are those of the official command line: scripts read them.
 */

/** Relations of the user's, not of Postgres's own. */
const ofUser = `nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg_toast%'`

export const blocking = `
SELECT waiting.pid AS blocked_pid, holder.query AS blocking_statement, now() - holder.query_start AS blocking_duration,
       holder.pid AS blocking_pid, waiting.query AS blocked_statement, now() - waiting.query_start AS blocked_duration
FROM pg_stat_activity waiting
CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS blocker(pid)
JOIN pg_stat_activity holder ON holder.pid = blocker.pid
ORDER BY blocked_duration DESC`

export const cacheHit = `
SELECT counted.kind || ' hit rate' AS name, counted.hits / nullif(counted.hits + counted.reads, 0) AS ratio
FROM (
  SELECT 1 AS place, 'index' AS kind, sum(idx_blks_hit) AS hits, sum(idx_blks_read) AS reads FROM pg_statio_user_indexes
  UNION ALL
  SELECT 2, 'table', sum(heap_blks_hit), sum(heap_blks_read) FROM pg_statio_user_tables
) counted
ORDER BY counted.place`

/** On Heroku a setting says which extensions may be had; elsewhere all that are there may. */
export const extensions = `
SELECT name, default_version, installed_version, comment
FROM pg_available_extensions,
     (SELECT coalesce(current_setting('extwlist.extensions', true), current_setting('rds.allowed_extensions', true)) AS names) allowed
WHERE allowed.names IS NULL OR name = ANY (string_to_array(allowed.names, ','))
ORDER BY name`

export const indexSize = `
SELECT relname AS name, pg_size_pretty(pg_relation_size(pg_class.oid)) AS size
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind = 'i' AND ${ofUser}
ORDER BY pg_relation_size(pg_class.oid) DESC, relname`

export const indexUsage = `
SELECT relname,
       CASE WHEN coalesce(idx_scan, 0) = 0 THEN 'Insufficient data' ELSE (100 * idx_scan / (seq_scan + idx_scan))::text END AS percent_of_times_index_used,
       n_live_tup AS rows_in_table
FROM pg_stat_user_tables
ORDER BY n_live_tup DESC`

export const longRunningQueries = `
SELECT pid, now() - query_start AS duration, query
FROM pg_stat_activity
WHERE state = 'active' AND now() - query_start > interval '5 minutes' AND pid <> pg_backend_pid()
ORDER BY duration DESC`

export const recordsRank = `
SELECT relname AS name, n_live_tup AS estimated_count
FROM pg_stat_user_tables
ORDER BY n_live_tup DESC`

export const seqScans = `
SELECT relname AS name, seq_scan AS count
FROM pg_stat_user_tables
ORDER BY seq_scan DESC`

export const tableIndexesSize = `
SELECT relname AS "table", pg_size_pretty(pg_indexes_size(pg_class.oid)) AS index_size
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'm') AND ${ofUser}
ORDER BY pg_indexes_size(pg_class.oid) DESC, relname`

export const tableSize = `
SELECT relname AS name, pg_size_pretty(pg_table_size(pg_class.oid)) AS size
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'm') AND ${ofUser}
ORDER BY pg_table_size(pg_class.oid) DESC, relname`

export const totalIndexSize = `
SELECT pg_size_pretty(sum(pg_relation_size(pg_class.oid))) AS size
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind = 'i' AND ${ofUser}`

export const totalTableSize = `
SELECT relname AS name, pg_size_pretty(pg_total_relation_size(pg_class.oid)) AS size
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'm') AND ${ofUser}
ORDER BY pg_total_relation_size(pg_class.oid) DESC, relname`

/** Those that guard no uniqueness, are scanned less than fifty times, and belong to a table of more than five pages. */
export const unusedIndexes = `
SELECT schemaname || '.' || relname AS "table", indexrelname AS index,
       pg_size_pretty(pg_relation_size(indexrelid)) AS index_size, idx_scan AS index_scans
FROM pg_stat_user_indexes JOIN pg_index USING (indexrelid)
WHERE NOT indisunique AND idx_scan < 50 AND pg_relation_size(pg_stat_user_indexes.relid) > 5 * 8192
ORDER BY pg_relation_size(indexrelid) / nullif(idx_scan, 0) DESC NULLS FIRST, pg_relation_size(indexrelid) DESC`

export const userConnections = `
SELECT usename AS credential, count(*) AS connections
FROM pg_stat_activity
WHERE state = 'active'
GROUP BY usename
ORDER BY connections DESC`

/** A table may have its own threshold and scale factor: as many dead rows as they make start a vacuum. */
export const vacuumStats = `
WITH tables AS (
  SELECT pg_class.oid, nspname, relname, greatest(reltuples, 0) AS reltuples,
         coalesce(substring(array_to_string(reloptions, ',') FROM 'autovacuum_vacuum_threshold=([0-9]+)'), current_setting('autovacuum_vacuum_threshold'))::numeric AS base,
         coalesce(substring(array_to_string(reloptions, ',') FROM 'autovacuum_vacuum_scale_factor=([0-9.]+)'), current_setting('autovacuum_vacuum_scale_factor'))::numeric AS factor
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
), limits AS (
  SELECT *, base + factor * reltuples::numeric AS threshold FROM tables
)
SELECT limits.nspname AS schema, limits.relname AS "table",
       to_char(last_vacuum, 'YYYY-MM-DD HH24:MI') AS last_vacuum, to_char(last_autovacuum, 'YYYY-MM-DD HH24:MI') AS last_autovacuum,
       to_char(reltuples, '9G999G999G999') AS rowcount, to_char(n_dead_tup, '9G999G999G999') AS dead_rowcount,
       to_char(threshold, '9G999G999G999') AS autovacuum_threshold,
       CASE WHEN threshold < n_dead_tup THEN 'yes' END AS expect_autovacuum
FROM pg_stat_user_tables JOIN limits ON limits.oid = relid
ORDER BY 1, 2`

/** One row of stars a line of the picture, its columns joined. */
export const mandelbrot = `
WITH RECURSIVE points AS (
  SELECT x, y, -2.2 + 0.031 * x AS cx, -1.5 + 0.031 * y AS cy FROM generate_series(0, 100) x, generate_series(0, 100) y
), steps(n, x, y, cx, cy, zx, zy) AS (
  SELECT 0, x, y, cx::float, cy::float, cx::float, cy::float FROM points
  UNION ALL
  SELECT n + 1, x, y, cx, cy, zx * zx - zy * zy + cx, 2 * zx * zy + cy FROM steps WHERE zx * zx + zy * zy < 16 AND n < 27
), depths AS (
  SELECT x, y, max(n) AS depth FROM steps GROUP BY x, y
)
SELECT string_agg(substr(' .,,,-----++++%%%%@@@@#### ', greatest(depth, 1), 1), '' ORDER BY x) AS "Art" FROM depths GROUP BY y ORDER BY y`
