import assert from 'node:assert/strict'
import {readFile, readdir, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import type {DamagedRow} from '../../../src/platform/store/store.js'

import {columns, encode} from '../../../src/platform/store/columns.js'
import {openDatabase} from '../../../src/platform/store/driver.js'
import {NewerData} from '../../../src/platform/store/migrate.js'
import {first} from '../../../src/platform/store/migrations/001-first.js'
import {openSqliteStore} from '../../../src/platform/store/sqlite.js'
import {storeContract} from '../../contract/store.js'
import {temporaryFolder} from '../../support/folder.js'
import {appRecord} from '../../support/records.js'

storeContract('SQLite', async t => {
  const file = join(await temporaryFolder(t), 'hokku.db')
  const damages: DamagedRow[] = []
  const open = () => {
    const store = openSqliteStore({file, onDamage: damage => damages.push(damage)})
    t.after(() => store.close())
    return store
  }
  return {
    store: open(), damages, reopen: async () => open(),
    async spoil(table, column, id, value) {
      const database = openDatabase(file)
      database.prepare(`update ${table} set ${column} = ? where id = ?`).run([value, id])
      database.close()
    },
  }
})

test('opening again changes nothing and keeps the version', async t => {
  const file = join(await temporaryFolder(t), 'hokku.db')
  await openSqliteStore({file}).close()
  const before = await readFile(file)
  await openSqliteStore({file}).close()
  assert.deepEqual(await readFile(file), before)
})

test('what an older version wrote is brought to this one', async t => {
  const file = join(await temporaryFolder(t), 'hokku.db')
  const app = appRecord({name: 'kept', stack: 'heroku-22'})
  const database = openDatabase(file)
  for (const statement of [...first.statements, 'create table migrations (version integer primary key, name text not null, applied_at text not null)'])
    database.prepare(statement).run([])
  database.prepare('insert into migrations (version, name, applied_at) values (1, ?, ?)').run(['first', 'then'])
  const then = (database.prepare('pragma table_info(apps)').all([]) as Array<{name: string}>).map(({name}) => name)
  const kept = Object.entries(encode(columns.apps, app)).filter(([name]) => then.includes(name))
  database.prepare(`insert into apps (${kept.map(([name]) => name).join(', ')}) values (${kept.map(() => '?').join(', ')})`).run(kept.map(([, value]) => value))
  database.close()
  const store = openSqliteStore({file})
  assert.deepEqual(await store.apps.list(), [{...app, buildStack: 'heroku-22'}])
  await store.close()
})

test('data of a newer version are refused by name and left as they were', async t => {
  const folder = await temporaryFolder(t)
  const file = join(folder, 'hokku.db')
  const store = openSqliteStore({file})
  await store.apps.insert(appRecord({name: 'kept'}))
  await store.close()
  const database = openDatabase(file)
  database.prepare('insert into migrations (version, name, applied_at) values (99, ?, ?)').run(['from the future', 'later'])
  database.close()
  const [before, files] = [await readFile(file), await readdir(folder)]
  assert.throws(() => openSqliteStore({file}), (error: unknown) =>
    error instanceof NewerData && error.found === 99 && error.message.includes(file) && /newer version.*Nothing was changed/s.test(error.message))
  assert.deepEqual(await readFile(file), before)
  assert.deepEqual(await readdir(folder), files)
})

test('a file that is no database is refused and left as it was', async t => {
  const file = join(await temporaryFolder(t), 'hokku.db')
  await writeFile(file, 'These are not the tables you are looking for.\n'.repeat(50))
  assert.throws(() => openSqliteStore({file}), /not a database/)
  assert.match(await readFile(file, 'utf8'), /^These are not/)
  assert.equal((await stat(file)).size, 2300)
})

test('twenty thousand questions at once are answered in their turn', {timeout: 30_000}, async t => {
  const store = openSqliteStore({file: join(await temporaryFolder(t), 'hokku.db')})
  const app = await store.apps.insert(appRecord())
  const found = await Promise.all(Array.from({length: 20_000}, () => store.apps.find({id: app.id})))
  assert.ok(found.every(one => one?.id === app.id))
  await store.close()
})
