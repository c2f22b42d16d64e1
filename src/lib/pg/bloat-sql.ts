/**
 * How many times the room that its rows need a table or an index takes, estimated from what ANALYZE knows: rows of the
 * mean width, with their headers, in full pages. It is rough where a column is missing in the statistics.
 */
export const bloat = `
WITH page AS (
  SELECT current_setting('block_size')::numeric AS size, 8 AS alignment, 24 AS header
), columns AS (
  SELECT schemaname, tablename, attname, (1 - null_frac) * avg_width AS width FROM pg_stats
), rows AS (
  SELECT schemaname, tablename, sum(width) AS width FROM columns GROUP BY schemaname, tablename
), tables AS (
  SELECT 'table' AS type, rows.schemaname, relname::text AS object_name, relpages,
         ceil(reltuples * (4 + 24 + ceil(rows.width / alignment) * alignment) / (size - header)) AS needed
  FROM page, rows
  JOIN pg_namespace ON nspname = rows.schemaname
  JOIN pg_class ON relnamespace = pg_namespace.oid AND relname = rows.tablename
  WHERE relkind IN ('r', 'm') AND reltuples >= 0
), keys AS (
  SELECT indexrelid, indrelid, sum(coalesce(columns.width, 8)) AS width
  FROM pg_index
  JOIN pg_class ON pg_class.oid = indrelid
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
  LEFT JOIN columns ON columns.schemaname = nspname AND columns.tablename = relname AND columns.attname = pg_attribute.attname
  GROUP BY indexrelid, indrelid
), indexes AS (
  SELECT 'index', nspname, parent.relname || '::' || own.relname, own.relpages,
         1 + ceil(own.reltuples * (4 + 8 + ceil(keys.width / alignment) * alignment) / (0.9 * (size - header - 16)))
  FROM page, keys
  JOIN pg_class own ON own.oid = indexrelid
  JOIN pg_class parent ON parent.oid = indrelid
  JOIN pg_namespace ON pg_namespace.oid = parent.relnamespace
  WHERE own.reltuples >= 0
), objects AS (
  SELECT * FROM tables UNION ALL SELECT * FROM indexes
)
SELECT type, schemaname, object_name, round((relpages / nullif(needed, 0))::numeric, 1) AS bloat,
       pg_size_pretty((greatest(relpages - needed, 0) * size)::bigint) AS waste
FROM objects, page
WHERE relpages > 0
ORDER BY greatest(relpages - needed, 0) DESC, bloat DESC`
