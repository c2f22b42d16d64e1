// Every link of the Platform API, asked of a platform that has one of everything.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {Ids} from '../support/furnished/index.js'
import type {Person} from '../support/furnished/furnishing.js'
import type {PlatformProcess, Reply} from '../support/platform.js'
import type {Row} from './links/row.js'

import {actionsOf, paramNames, routes, splitRoute} from '../../src/lib/api/routes.js'
import {otherAuthority} from '../support/certificates.js'
import {cleanup} from '../support/cleanup.js'
import {temporaryFolder} from '../support/folder.js'
import {newPerson, ownerOf} from '../support/furnished/furnishing.js'
import {furnish} from '../support/furnished/index.js'
import {surround} from '../support/furnished/surroundings.js'
import {definitions, linksOf, replyChecker, skip} from '../support/hyper-schema.js'
import {startPlatform} from '../support/platform.js'
import {assertStrict} from '../support/strict.js'
import {until} from '../support/until.js'
import {links} from './links/index.js'

type Json = Record<string, unknown>
interface Asked {row: Row; reply: Reply}

const works: Array<() => Promise<void>> = []
let platform: PlatformProcess
let ids: Ids
const people: Partial<Record<'friend' | 'owner', Person>> = {}
/** By the endpoint's name: what was asked, and how it was answered. */
const asked = new Map<string, Asked[]>()

before(async () => {
  const t = cleanup({after: work => void works.push(work)})
  platform = await startPlatform(t, await temporaryFolder(t))
  const person = (people.owner = ownerOf(platform))
  const friend = (people.friend = await newPerson(platform, 'friend@example.com'))
  const surroundings = await surround(t, platform)
  const other = await (await otherAuthority(t)).issue('www.other.example.com')
  ids = {
    ...(await furnish({...surroundings, name: 'demo', person, friend})),
    code: surroundings.urls.code, otherChain: other.certificate, otherKey: other.key,
  }
})
after(async () => {
  for (const work of works) await work()
})

/** What takes something away comes last, and there the other way round. */
const all = Object.entries(links).flatMap(([resource, rows]) => Object.entries<Row | readonly Row[]>(rows).map(([action, given]) =>
  ({name: `${resource}.${action}`, route: actionsOf(resource)[action] ?? '', rows: [given].flat()})))
const takesAway = ({route}: {route: string}) => route.startsWith('DELETE')
for (const {name, route, rows} of [...all.filter(one => !takesAway(one)), ...all.filter(takesAway).reverse()]) {
  test(`${name}: ${route}`, async () => {
    for (const row of rows) {
      const reply = await ask(route, row)
      asked.set(name, [...(asked.get(name) ?? []), {row, reply}])
      assert.equal(reply.status, row.status, reply.text)
      assert.match(String(reply.headers['request-id']), /^[0-9a-f-]{36}$/)
      assert.equal(reply.headers['content-type'], 'application/json')
      if (row.status < 300) assertAnswer(name, reply, row)
      else assertRefusal(reply, row)
    }
  })
}

test('every route has its row', () => {
  const named = Object.entries(routes).flatMap(([resource, actions]) => Object.keys(actions).map(action => `${resource}.${action}`))
  assert.deepEqual(named.filter(name => !asked.has(name)), [])
})

test('every link of Heroku’s hyper-schema was asked, and its reply is as that says', {skip}, () => {
  const schema = definitions()
  const faultsOf = replyChecker(schema)
  const byPath = new Map(all.map(({name, route}) => [route.replaceAll(/\{\w+\}/g, '{}'), name]))
  const found = linksOf(schema).flatMap(link => {
    const name = byPath.get(`${link.method} ${link.href}`)
    const replies = asked.get(name ?? '')
    if (!replies) return [`${link.method} ${link.href} has no row`]
    return replies.filter(({row}) => row.status < 300).flatMap(({reply}) => faultsOf(link, reply.body).map(fault => `${name}${fault}`))
  })
  assert.deepEqual(found, [])
})

test('nothing went wrong inside', () => {
  assert.equal(platform.written().trim().split('\n').length, 1, platform.written())
})

async function ask(route: string, row: Row): Promise<Reply> {
  const {first, once, by, params, query = ''} = row
  const {token} = people[by === 'friend' ? 'friend' : 'owner'] ?? assert.fail()
  const headers = by === 'nobody' ? {authorization: ''} : {authorization: `Bearer ${token}`}
  const send = (method: string, path: string, body?: unknown) => platform.api(method, path, body, headers)
  if (first) ids['made'] = String(((await send(first[0], fill(first[1]), fill(first[2]))).body as Json)['id'])
  if (once) await until(async () => (await send('GET', fill(once[0]))).body as Json, found => found[once[1]] === once[2])
  const [method, template] = splitRoute(route)
  const named = Object.fromEntries(paramNames(route).map(name => [name, fill(params?.[name] ?? `{${name}}`)]))
  return send(method, template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? '')) + fill(query), fill(row.body))
}

/** `{app}` → `demo`, wherever it stands. */
function fill<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? assert.fail(`there is no ${name}`)) as T
  if (Array.isArray(value)) return value.map(fill) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, fill(of as unknown)])) as T
}

/** A list that is empty by chance would prove nothing. */
function assertAnswer(name: string, {body}: Reply, {isEmpty = false}: Row): void {
  assertStrict(name, body)
  if (Array.isArray(body)) assert.equal(body.length === 0, isEmpty)
}

function assertRefusal({body}: Reply, {says = /./}: Row): void {
  const {id, message} = body as Json
  assert.match(String(id), /^[a-z_]+$/)
  assert.match(String(message), says)
}
