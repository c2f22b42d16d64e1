import assert from 'node:assert/strict'
import {randomUUID} from 'node:crypto'
import {test} from 'node:test'
import type {TestContext} from 'node:test'

import type {AppRecord} from '../../src/platform/model/records.js'
import type {DamagedRow, Page, Store} from '../../src/platform/store/store.js'
import type {Where} from '../../src/platform/store/where.js'

import {everyRow} from '../../src/platform/store/every-row.js'
import {mergedReads} from '../../src/platform/store/merged-reads.js'
import {Taken} from '../../src/platform/store/store.js'
import {among, amongThose, both, either} from '../../src/platform/store/where.js'
import {accountRecord, appRecord, releaseRecord} from '../support/records.js'

/** An implementation on trial. */
export interface Subject {
  store: Store
  /** What was reported as damaged so far. */
  damages: DamagedRow[]
  /** A second connection to the same data, as after a restart. */
  reopen: () => Promise<Store>
  /** Puts a value into a column behind the store's back. */
  spoil: (table: string, column: string, id: string, value: unknown) => Promise<void>
}

/** What every store must do. */
export function storeContract(name: string, open: (t: TestContext) => Promise<Subject>) {
  const check = (title: string, body: (subject: Subject) => Promise<void>) =>
    test(`${name}: ${title}`, async t => body(await open(t)))

  check('a row comes back as it was put in', async ({store}) => {
    const app = appRecord({maintenance: true, buildpacks: ['heroku/nodejs', 'https://example.com/ß.git'], slugSize: 12, repoSize: null})
    assert.deepEqual(await store.apps.insert(app), app)
    assert.deepEqual(await store.apps.find({id: app.id}), app)
    assert.deepEqual(await store.apps.find({name: app.name}), app)
    assert.equal(await store.apps.find({name: 'nobody'}), undefined)
  })

  check('null is a value that rows can be found by', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    const bare = await store.releases.insert(releaseRecord(app.id, 1))
    await store.releases.insert(releaseRecord(app.id, 2, {slugId: randomUUID()}))
    assert.deepEqual(await store.releases.list({appId: app.id, slugId: null}), [bare])
  })

  check('an update changes the named members and nothing else', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    const changed = await store.apps.update(app.id, {maintenance: true, slugSize: 5})
    assert.deepEqual(changed, {...app, maintenance: true, slugSize: 5})
    assert.deepEqual(await store.apps.update(app.id, {}), changed)
    assert.equal(await store.apps.update(randomUUID(), {maintenance: true}), undefined)
  })

  check('a taken name is refused, on insert and on update', async ({store}) => {
    const app = await store.apps.insert(appRecord({name: 'first-one'}))
    const other = await store.apps.insert(appRecord({name: 'other-one'}))
    const taken = (error: unknown) => error instanceof Taken && error.table === 'apps' && error.members === 'name'
    await assert.rejects(store.apps.insert(appRecord({name: 'first-one'})), taken)
    await assert.rejects(store.apps.update(other.id, {name: app.name}), taken)
    await store.releases.insert(releaseRecord(app.id, 1))
    await store.releases.insert(releaseRecord(other.id, 1))
    await assert.rejects(store.releases.insert(releaseRecord(app.id, 1)), (error: unknown) => error instanceof Taken && error.members === 'appId, version')
  })

  check('a page has its order, its ends and its size', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    for (const version of [3, 1, 10, 2]) await store.releases.insert(releaseRecord(app.id, version))
    const versions = async (page: object) =>
      (await store.releases.list({appId: app.id}, {order: 'version', ...page})).map(({version}) => version)
    assert.deepEqual(await versions({}), [1, 2, 3, 10])
    assert.deepEqual(await versions({descending: true, max: 2}), [10, 3])
    assert.deepEqual(await versions({from: 2}), [2, 3, 10])
    assert.deepEqual(await versions({from: 2, exclusive: true}), [3, 10])
    assert.deepEqual(await versions({from: 3, exclusive: true, descending: true}), [2, 1])
    assert.deepEqual(await versions({from: 2, to: 3}), [2, 3])
    await assert.rejects(versions({order: 'nothing'}))
  })

  check('a page goes on behind a row, though others have its value', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    const ids = ['a', 'b', 'c', 'd'].map(letter => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
    for (const [index, id] of ids.entries()) await store.releases.insert(releaseRecord(app.id, index + 1, {id, description: index < 3 ? 'same' : 'sane'}))
    const behind = async (fromId: string, descending = false) =>
      (await store.releases.list({appId: app.id}, {order: 'description', from: 'same', fromId, descending})).map(({id}) => ids.indexOf(id))
    assert.deepEqual(await behind(ids[0] ?? ''), [1, 2, 3])
    assert.deepEqual(await behind(ids[2] ?? ''), [3])
    assert.deepEqual(await behind(ids[2] ?? '', true), [1, 0])
  })

  check('rows are found by several values, by those of other rows, and by one condition or another', async ({store}) => {
    const [mine, shared, other] = [await store.apps.insert(appRecord({ownerId: 'me'})), await store.apps.insert(appRecord()), await store.apps.insert(appRecord())]
    const me = await store.accounts.insert(accountRecord())
    await store.collaborators.insert({...accountRecord(), appId: shared.id, accountId: me.id, permissions: ['view']})
    const added = {id: amongThose('collaborators', 'appId', {accountId: me.id})}
    const names = async (where: Where<AppRecord>, page?: Page) => (await store.apps.list(where, page)).map(({name}) => name).sort()
    assert.deepEqual(await names({id: among([mine.id, other.id])}), [mine.name, other.name].sort())
    assert.deepEqual(await names({id: among([])}), [])
    assert.deepEqual(await names(added), [shared.name])
    const seen = either<AppRecord>({ownerId: 'me', teamId: null}, added)
    assert.deepEqual(await names(seen), [mine.name, shared.name].sort())
    assert.deepEqual(await names(seen, {order: 'name', max: 10}), [mine.name, shared.name].sort())
    assert.deepEqual(await names(both<AppRecord>(seen, {id: shared.id})), [shared.name])
    assert.equal((await store.apps.find(both<AppRecord>(seen, {id: other.id}))), undefined)
    assert.equal((await store.releases.list({appId: amongThose('apps', 'id', seen)})).length, 0)
  })

  check('what is asked at once is answered as if it were asked one by one', async ({store, spoil}) => {
    const reading = mergedReads(store)
    const apps = await Promise.all([1, 2, 3, 4].map(() => store.apps.insert(appRecord())))
    for (const {id} of apps.slice(0, 2)) for (const version of [2, 1]) await store.releases.insert(releaseRecord(id, version))
    const found = await Promise.all([...apps.map(({id}) => reading.apps.find({id})), reading.apps.find({id: 'nobody'}), reading.apps.find({name: apps[0]?.name ?? ''})])
    assert.deepEqual(found, [...apps, undefined, apps[0]])
    const lists = await Promise.all(apps.map(({id}) => reading.releases.list({appId: id}, {order: 'version'})))
    assert.deepEqual(lists.map(rows => rows.map(({version}) => version)), [[1, 2], [1, 2], [], []])
    await spoil('apps', 'buildpacks', apps[3]?.id ?? '', '["heroku/nod')
    const settled = await Promise.allSettled(apps.map(({id}) => reading.apps.find({id})))
    assert.deepEqual(settled.map(({status}) => status), ['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
  })

  check('every row of a table comes by, some at a time, also while rows go', async ({store}) => {
    const apps = await Promise.all(Array.from({length: 7}, () => store.apps.insert(appRecord())))
    const sizes: number[] = []
    const seen = new Set<string>()
    for await (const rows of everyRow(store.apps, {}, 3)) {
      sizes.push(rows.length)
      for (const {id} of rows) {
        seen.add(id)
        await store.apps.delete(id)
      }
    }
    assert.deepEqual([sizes, seen.size], [[3, 3, 1], apps.length])
  })

  check('deleting is final and takes what belongs to an app along', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    const release = await store.releases.insert(releaseRecord(app.id, 1))
    await store.apps.delete(app.id)
    assert.equal(await store.apps.find({id: app.id}), undefined)
    assert.equal(await store.releases.find({id: release.id}), undefined)
    await store.apps.delete(app.id)
  })

  check('a transaction is all or nothing', async ({store}) => {
    const app = appRecord()
    const broken = store.transaction(async inner => {
      await inner.apps.insert(app)
      await inner.transaction(nested => nested.releases.insert(releaseRecord(app.id, 1)))
      throw new Error('half way')
    })
    await assert.rejects(broken, /half way/)
    assert.equal(await store.apps.find({id: app.id}), undefined)
    assert.deepEqual(await store.releases.list({appId: app.id}), [])
  })

  check('transactions run one after the other', async ({store}) => {
    const app = await store.apps.insert(appRecord())
    const next = () => store.transaction(async inner => {
      const [last] = await inner.releases.list({appId: app.id}, {order: 'version', descending: true, max: 1})
      await new Promise(resolve => setImmediate(resolve))
      return inner.releases.insert(releaseRecord(app.id, (last?.version ?? 0) + 1))
    })
    const made = await Promise.all(Array.from({length: 20}, next))
    assert.deepEqual(made.map(({version}) => version), Array.from({length: 20}, (_, index) => index + 1))
  })

  check('what was acknowledged is there for whoever opens it next', async ({store, reopen}) => {
    const app = await store.apps.insert(appRecord())
    assert.deepEqual(await (await reopen()).apps.find({id: app.id}), app)
  })

  check('a damaged row is left out of lists, reported, and never taken for a good one', async ({store, damages, spoil}) => {
    const good = await store.apps.insert(appRecord())
    const bad = await store.apps.insert(appRecord())
    await spoil('apps', 'buildpacks', bad.id, '["heroku/nod')
    assert.deepEqual(await store.apps.list(), [good])
    assert.deepEqual(damages.map(({table, id}) => ({table, id})), [{table: 'apps', id: bad.id}])
    // A page that is not full would look like the end.
    const third = await store.apps.insert(appRecord())
    const order = [good, bad, third].sort((a, b) => (a.id < b.id ? -1 : 1))
    assert.deepEqual(await store.apps.list({}, {order: 'id', max: 2}), order.filter(({id}) => id !== bad.id))
    await assert.rejects(store.apps.list({}, {order: 'id', strict: true}), new RegExp(bad.id))
    await assert.rejects(store.apps.find({id: bad.id}), new RegExp(`Row ${bad.id} of apps can't be read`))
    assert.deepEqual(await store.apps.find({id: good.id}), good)
  })
}
