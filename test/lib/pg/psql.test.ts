import assert from 'node:assert/strict'
import {test} from 'node:test'

import {parseConnection} from '../../../src/lib/pg/connection.js'
import {createdb, namesIn, pgDump, pgRestore} from '../../../src/lib/pg/dump.js'
import {psqlProgram, queryProgram} from '../../../src/lib/pg/psql.js'

const there = parseConnection('postgres://u%40x:p%23w@db.example.com/db')

test('a password is never among the arguments', () => {
  const programs = [psqlProgram(there, {}, {command: 'SELECT 1'}, 'require'), queryProgram(there, {}, 'SELECT 1'), pgDump(there, {}, []), pgRestore(there, {}), createdb(there, {})]
  for (const {args, env} of programs) {
    assert.ok(!args.join(' ').includes('p%23w'))
    assert.equal(env.PGPASSWORD, 'p%23w')
  }
})

test('psql is told where a database is by its environment', () => {
  const {args, env} = psqlProgram(there, {PATH: '/bin'}, {prompt: 'my-app::DATABASE'}, 'require')
  assert.deepEqual(args, ['--set', 'PROMPT1=my-app::DATABASE%R%# ', '--set', 'PROMPT2=my-app::DATABASE%R%# ', '--set', 'sslmode=require', '--set', 'channel_binding=require'])
  assert.deepEqual(env, {PATH: '/bin', PGAPPNAME: 'psql interactive', PGDATABASE: 'db', PGHOST: 'db.example.com', PGPASSWORD: 'p%23w', PGPORT: '5432', PGSSLMODE: 'require', PGUSER: 'u%40x'})
})

test('TLS is asked for but on this machine, and the environment says otherwise', () => {
  assert.equal(queryProgram(parseConnection('postgres://u:p@localhost/db'), {}, 'x').env.PGSSLMODE, 'prefer')
  assert.equal(queryProgram(there, {PGSSLMODE: 'disable', PGAPPNAME: 'mine'}, 'x').env.PGSSLMODE, 'disable')
  assert.equal(queryProgram(there, {PGAPPNAME: 'mine'}, 'x').env.PGAPPNAME, 'mine')
})

test('a name alone is a database of this machine', () => {
  assert.deepEqual(createdb(parseConnection('mine'), {}).args, ['mine'])
  assert.deepEqual(createdb(parseConnection('postgres://localhost/x'), {}).args, ['-h', 'localhost', '-p', '5432', 'x'])
  assert.deepEqual(pgRestore(parseConnection('mine'), {}).args, ['--verbose', '-F', 'c', '--no-acl', '--no-owner', '-d', 'mine'])
})

test('a dump leaves the rows of the tables that are named', () => {
  assert.deepEqual(pgDump(there, {}, namesIn('foo;bar')).args, [
    '--verbose', '-F', 'c', '-Z', '0', '-N', '_heroku', '-U', 'u%40x', '-h', 'db.example.com', '-p', '5432', 'db', '--exclude-table-data=foo', '--exclude-table-data=bar',
  ])
})
