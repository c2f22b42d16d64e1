// What asks a database itself, asked of a real one.
import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath} from 'node:url'

import type {ApiServer} from '../support/api-server.js'
import type {PostgresServer} from '../support/postgres-server.js'

import {startApiServer} from '../support/api-server.js'
import {resolved} from '../support/postgres.js'
import {postgresPrograms, startPostgres} from '../support/postgres-server.js'
import {runProgram} from '../support/transcript.js'

const skip = postgresPrograms === undefined ? 'there is no PostgreSQL server here' : false
const root = fileURLToPath(new URL('../../', import.meta.url))
let postgres: PostgresServer
let api: ApiServer
let home = ''

before(async () => {
  if (postgresPrograms === undefined) return
  postgres = await startPostgres(postgresPrograms)
  home = mkdtempSync(join(tmpdir(), 'pg-server-'))
  postgres.ask('postgres', 'CREATE DATABASE db')
  postgres.ask('db', 'CREATE EXTENSION pg_stat_statements; CREATE TABLE things (id serial PRIMARY KEY, name text, tags text[]); CREATE INDEX named ON things (name); INSERT INTO things (name) SELECT i::text FROM generate_series(1, 2000) i; ANALYZE things')
  api = await startApiServer({...resolved(), 'GET /apps/my-app/config-vars': {DATABASE_URL: postgres.url('db')}})
})
after(async () => {
  if (skip) return
  await api.close()
  await postgres.stop()
  rmSync(home, {recursive: true, force: true})
})

/** `~` stands for a blank within a word. */
const rows: Array<{run: string; shows: RegExp; exit?: number}> = [
  {run: 'pg:bloat -a my-app', shows: /type +\| +schemaname +\| +object_name +\| +bloat +\| +waste/},
  {run: 'pg:blocking -a my-app', shows: /blocked_pid +\|[^]*\(0 rows\)/},
  {run: 'pg:cache-hit -a my-app', shows: /index hit rate[^]*table hit rate/},
  {run: 'pg:calls -a my-app', shows: /total_exec_time[^]*ncalls[^]*INSERT INTO things/},
  {run: 'pg:extensions -a my-app', shows: /pg_stat_statements/},
  {run: 'pg:fdwsql theirs -a my-app', shows: /CREATE SERVER theirs_db[^]*CREATE FOREIGN TABLE theirs_things\(id int4, name text, tags text\[\]\)/},
  {run: 'pg:index-size -a my-app', shows: /named +\| +\d+ kB/},
  {run: 'pg:index-usage -a my-app', shows: /things +\|/},
  {run: 'pg:kill 1 -a my-app', shows: /pg_cancel_backend/},
  {run: 'pg:kill 999999 --force -a my-app', shows: /pg_terminate_backend/},
  {run: 'pg:locks -a my-app', shows: /pid +\| +relname/},
  {run: 'pg:long-running-queries -a my-app', shows: /pid +\| +duration +\| +query/},
  {run: 'pg:mandelbrot -a my-app', shows: /[A-Z.,+]{20}/},
  {run: 'pg:outliers -a my-app -n 3', shows: /total_exec_time +\|[^]*\(3 rows\)/},
  {run: 'pg:outliers -a my-app --reset', shows: /^$/},
  {run: 'pg:ps -a my-app', shows: /pid +\| +state/},
  {run: 'pg:records-rank -a my-app', shows: /things +\| +2000/},
  {run: 'pg:seq-scans -a my-app', shows: /things +\| +\d/},
  {run: 'pg:table-indexes-size -a my-app', shows: /things +\| +\d+ kB/},
  {run: 'pg:table-size -a my-app', shows: /things +\| +\d+ kB/},
  {run: 'pg:total-index-size -a my-app', shows: /\d+ kB/},
  {run: 'pg:total-table-size -a my-app', shows: /things +\| +\d+ kB/},
  {run: 'pg:unused-indexes -a my-app', shows: /table +\| +index/},
  {run: 'pg:user-connections -a my-app', shows: /u +\| +\d/},
  {run: 'pg:vacuum-stats -a my-app', shows: /things +\|/},
  {run: 'pg:psql -a my-app -c TABLE~pg_extension', shows: /pg_stat_statements/},
  {run: 'pg:psql -a my-app -c SELECT~nothing_of_this', shows: /^$/, exit: 1},
  {run: 'pg:bloat -a my-app --json', shows: /^\[/},
]

for (const {exit = 0, run, shows} of rows) {
  test(`$ hokku ${run}`, {skip, timeout: 30_000}, async () => {
    const ran = await hokku(run)
    assert.equal(ran.exit, exit, ran.stderr)
    assert.match(ran.stdout, shows)
  })
}

test('a database is pulled, changed, and pushed into an empty one, but into no other', {skip, timeout: 60_000}, async () => {
  postgres.ask('postgres', 'CREATE DATABASE mine')
  const pulled = await hokku(`pg:pull DATABASE_URL ${postgres.url('mine')} -a my-app`)
  assert.equal(pulled.exit, 0, pulled.stderr)
  assert.equal(postgres.ask('mine', 'SELECT count(*) FROM things'), '2000\n')
  const refused = await hokku(`pg:push ${postgres.url('mine')} DATABASE_URL -a my-app`)
  assert.match(refused.stderr, /Remote database is not empty/)
  assert.equal(refused.exit, 2)
  postgres.ask('db', 'DROP TABLE things')
  const pushed = await hokku(`pg:push ${postgres.url('mine')} DATABASE_URL -a my-app --exclude-table-data things`)
  assert.match(pushed.stdout, /Pushing complete/)
  assert.equal(postgres.ask('db', 'SELECT count(*) FROM things'), '0\n')
})

function hokku(line: string): Promise<{stdout: string; stderr: string; exit: number}> {
  const cwd = join(home, 'cwd')
  mkdirSync(cwd, {recursive: true})
  const env = {PATH: process.env.PATH ?? '', HOME: home, HEROKU_HOST: api.url, HEROKU_API_KEY: 'key', HEROKU_DATA_HOST: '127.0.0.1', PGSSLMODE: 'disable'}
  return runProgram(process.execPath, [join(root, 'bin/run.js'), ...line.split(' ').map(word => word.replaceAll('~', ' '))], {cwd, env})
}
