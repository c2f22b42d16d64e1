import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {bodiless, deletingWithBody} from '../../../src/lib/api/client.js'
import {takenBy} from '../../../src/lib/api/contract.js'
import {allRoutes, routes, splitRoute} from '../../../src/lib/api/routes.js'
import * as shapes from '../../../src/lib/api/shapes/index.js'

const actions = Object.entries(allRoutes()).flatMap(([resource, of]) => Object.entries(of ?? {}).map(([action, route]) => ({resource, action, route})))

test('no two actions have the same route', () => {
  const normal = actions.map(({route}) => route.replaceAll(/\{\w+\}/g, '{}')).sort()
  assert.deepEqual(normal.filter((route, at) => route === normal[at - 1]), [])
})

const names = (of: typeof bodiless) => Object.entries(of).flatMap(([resource, actions]) => (actions ?? []).map(action => `${resource}.${action}`)).sort()
const by = (methods: RegExp, takesBody: boolean) =>
  actions.filter(({resource, action, route}) => methods.test(route) && Boolean(takenBy(resource, action)) === takesBody).map(({resource, action}) => `${resource}.${action}`).sort()

test('the client knows which actions take no body', () => {
  assert.deepEqual(names(bodiless), by(/^(PATCH|POST|PUT) /, false))
})

test('the client knows which actions by DELETE take a body', () => {
  assert.deepEqual(names(deletingWithBody), by(/^(DELETE|GET) /, true))
})

test('what is said of an action is said of one that there is', () => {
  const wrong = Object.entries(shapes).flatMap(([resource, module]) => {
    const {takes = {}, answers = {}} = module as {takes?: object; answers?: object}
    return [...Object.keys(takes), ...Object.keys(answers)].filter(action => !allRoutes()[resource]?.[action]).map(action => `${resource}.${action}`)
  })
  assert.deepEqual(wrong, [])
})

const file = fileURLToPath(new URL('../../../../shared/heroku/schema.json', import.meta.url))

interface Hyper {definitions: Record<string, {links?: Array<{href: string; method?: string}>}>}

test('every link of the hyper-schema has its route', {skip: existsSync(file) ? false : 'the hyper-schema is not here'}, () => {
  const ours = new Set(Object.values(routes).flatMap(of => Object.values<string>(of)).map(splitRoute).map(([method, path]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`))
  const links = Object.values((JSON.parse(readFileSync(file, 'utf8')) as Hyper).definitions).flatMap(({links = []}) => links)
  const theirs = links.map(({href, method = 'GET'}) => `${method.toUpperCase()} ${href.replaceAll(/\{[^}]*\}/g, '{}')}`)
  assert.equal(theirs.length, 305)
  assert.deepEqual(theirs.filter(link => !ours.has(link)), [])
})
