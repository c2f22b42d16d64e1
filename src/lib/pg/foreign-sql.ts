import type {Connection} from './connection.js'

/** What makes a database known within another by `postgres_fdw`. */
export const foreignServer = (prefix: string, {database, host, password, port, user}: Connection): string => `CREATE EXTENSION IF NOT EXISTS postgres_fdw;
DROP SERVER IF EXISTS ${prefix}_db;
CREATE SERVER ${prefix}_db
  FOREIGN DATA WRAPPER postgres_fdw
  OPTIONS (dbname '${database}', host '${host}'${port === undefined || port === '5432' ? '' : `, port '${port}'`});
CREATE USER MAPPING FOR CURRENT_USER
  SERVER ${prefix}_db
  OPTIONS (user '${user}', password '${password}');`

/** Yields a CREATE FOREIGN TABLE for each table of the public schema. */
export const foreignTables = (prefix: string): string => `
SELECT format('CREATE FOREIGN TABLE %s(%s)  SERVER %s OPTIONS (schema_name %L, table_name %L);',
              ${literal(`${prefix}_`)} || table_name, string_agg(column_name || ' ' || type, ', ' ORDER BY ordinal_position), ${literal(`${prefix}_db`)}, table_schema, table_name)
FROM (SELECT table_schema, table_name, column_name, ordinal_position, CASE WHEN data_type = 'ARRAY' THEN ltrim(udt_name, '_') || '[]' ELSE udt_name END AS type
      FROM information_schema.columns WHERE table_schema = 'public') named
GROUP BY table_schema, table_name
ORDER BY table_name`

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
