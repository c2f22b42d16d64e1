// Every list of the route table, walked page by page while entries are added to it.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {ApiBench} from '../support/api.js'
import type {Listed} from '../support/entries.js'

import {answeredBy} from '../../src/lib/api/contract.js'
import {allRoutes, splitRoute} from '../../src/lib/api/routes.js'
import {api} from '../../src/platform/api/index.js'
import {isWithoutIt} from '../../src/platform/api/without-it.js'
import {apiBench} from '../support/api.js'
import {listsOf} from '../support/entries.js'

type Item = Readonly<Record<string, unknown>>
const cleanups: Array<() => unknown> = []
let bench: ApiBench
let lists: Record<string, Listed>
let count = 0

before(async () => {
  const t = {after: (work: () => unknown) => void cleanups.push(work)}
  bench = await apiBench(t)
  lists = await listsOf(t, bench)
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

/** What is answered by an empty list whatever was asked has no pages. */
const links = Object.entries(allRoutes()).flatMap(([resource, actions]) => Object.entries(actions ?? {})
  .filter(([action, route]) => splitRoute(route)[0] === 'GET' && answeredBy(resource, action)?.kind === 'list')
  .map(([action]) => ({name: `${resource}.${action}`, handle: (api as unknown as Record<string, Record<string, object>>)[resource]?.[action]}))
  .filter(({handle}) => handle !== undefined && !isWithoutIt(handle)))

test('there are lists, and none is spoken of that is not there', () => {
  assert.ok(links.length > 70)
  assert.deepEqual(Object.keys(lists).filter(name => !links.some(link => link.name === name)), [])
})

for (const {name} of links) {
  test(`${name} shows each entry once, by whatever it is sorted and whoever adds to it meanwhile`, async () => {
    const {path, add} = lists[name] ?? assert.fail(`${name} has no row in test/support/entries.ts`)
    if (add) for (let entry = 0; entry < 5; entry++) await add(++count)
    const {headers} = await bench.send('GET', path)
    const fields = (headers.get('accept-ranges') ?? '').split(', ')
    assert.notEqual(fields[0], '', 'it says what it can be sorted by')
    for (const field of fields) for (const order of ['asc', 'desc'] as const) await walk({path, add}, field, order)
  })
}

async function walk({path, add}: Listed, field: string, order: 'asc' | 'desc'): Promise<void> {
  const what = `${path} by ${field} ${order}`
  const there = (await read(path, `${field} ..; max=1000`)).items.map(keyOf)
  const max = Math.max(2, Math.ceil(there.length / 6))
  const seen: Item[] = []
  let pages = 0
  for (let range: string | undefined = `${field} ..; max=${max}, order=${order}`; range !== undefined; pages++) {
    const page: Page = await read(path, range)
    assert.ok(page.items.length <= max, what)
    assert.equal(page.status, page.next === undefined ? 200 : 206, what)
    assert.match(page.content, new RegExp(`^${field} \\S*\\.\\.\\S*; max=${max}${order === 'desc' ? ',order=desc' : ''}$`), what)
    if (page.next !== undefined) assert.match(page.next, new RegExp(`^${field} \\]\\S*\\.\\.; max=${max}${order === 'desc' ? ',order=desc' : ''}$`), what)
    seen.push(...page.items)
    if (pages < 2) await add?.(++count)
    range = page.next
  }
  if (add) assert.ok(pages > 1, `${what} has pages`)
  assert.equal(new Set(seen.map(keyOf)).size, seen.length, `${what} shows nothing twice`)
  assert.deepEqual(there.filter(key => !seen.some(item => keyOf(item) === key)), [], `${what} leaves nothing out`)
  assertSorted(seen.map(item => item[field]), order, what)
}

interface Page {status: number; items: Item[]; next: string | undefined; content: string}

async function read(path: string, range: string): Promise<Page> {
  const {status, body, headers} = await bench.send('GET', path, undefined, {range})
  assert.ok(status < 300, `GET ${path}, ${range}: ${status} ${JSON.stringify(body)}`)
  return {status, items: body as Item[], next: headers.get('next-range') ?? undefined, content: headers.get('content-range') ?? ''}
}

const keyOf = (item: Item): string => String(item['id'] ?? item['ordinal'] ?? item['key'] ?? item['name'] ?? item['app_name'])

function assertSorted(values: unknown[], order: 'asc' | 'desc', what: string): void {
  const wanted = [...values].sort((a, b) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1) * (order === 'desc' ? -1 : 1))
  assert.deepEqual(values, wanted, `${what} is sorted`)
}
