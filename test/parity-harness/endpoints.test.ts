// The part of docs/compatibility.md on endpoints is made of lists: these hold them to what is known of Heroku, where that lies beside the checkout.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {allRoutes, routes} from '../../src/lib/api/routes.js'
import {provenOn} from '../clients/proven.js'
import {elsewhere, unserved} from '../parity/compatibility/beside-routes.js'
import {hyperSchema} from '../parity/compatibility/hyper-schema.js'

interface Schema {definitions: Record<string, {links?: Array<{method: string; href: string}>}>}
interface Known {endpoints: Array<{method: string; path: string}>}

const facts = fileURLToPath(new URL('../../../shared/heroku/', import.meta.url))
const skip = existsSync(facts) ? false : 'the facts about Heroku are not here'
const read = (file: string): unknown => JSON.parse(readFileSync(facts + file, 'utf8'))

/** `GET /apps/{app}` and the schema's way of saying it alike: `GET /apps/{}`. */
const bare = (route: string) => route.replace(/\?.*$/, '').replaceAll(/\{\(.*?\)\}|\{[^}]*\}/g, '{}')
const names = new Map(Object.entries(allRoutes()).flatMap(([resource, actions]) => Object.entries(actions ?? {}).map(([action, route]) => [bare(route), `${resource}.${action}`])))

/** Facts that tell of several at once, each of which has a route. */
const several = ['GET /buildpacks, /buildpacks/{}/{}, /…/revisions', 'GET status.heroku.com/api/v4/current-status', 'GET api.status.salesforce.com/v1/{}']

test('the list of what the hyper-schema links to is that of the schema', {skip}, () => {
  const {definitions} = read('schema.json') as Schema
  const linked = Object.values(definitions).flatMap(({links = []}) => links.map(({method, href}) => names.get(bare(`${method.toUpperCase()} ${href}`)) ?? `${method} ${href}`))
  assert.deepEqual([...hyperSchema], linked.sort())
})

test('every endpoint that is known has a route, or is listed with what answers it or why nothing does', {skip}, () => {
  const known = (read('endpoints.json') as Known).endpoints.map(({method, path}) => bare(`${method} ${path}`))
  const listed = [...elsewhere, ...unserved]
  assert.deepEqual(known.filter(route => !names.has(route) && !several.includes(route) && !listed.some(({matches}) => matches.test(route))), [])
  assert.deepEqual(listed.filter(({matches}) => !known.some(route => matches.test(route))).map(({endpoint}) => endpoint), [], 'nothing is listed that is not known')
})

test('what clients are proven on is in the route table', () => {
  const all = new Set(names.values())
  for (const [client, used] of Object.entries(provenOn())) assert.deepEqual(used.filter(name => !all.has(name)), [], client)
  assert.deepEqual(hyperSchema.filter(name => !((name.split('.')[0] ?? '') in routes)), [])
})
