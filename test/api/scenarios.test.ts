// What the API answers, a row each: method, path and body → status and part of the body.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'

const cleanups: Array<() => unknown> = []
let bench: ApiBench
before(async () => {
  bench = await apiBench({after: work => void cleanups.push(work as () => unknown)})
  await bench.deployed('demo')
  await bench.send('POST', '/apps', {name: 'empty'})
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

type Row = [name: string, request: [method: string, path: string, body?: unknown, headers?: Record<string, string>], status: number, body?: object]

const appNameWords = 'Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.'
const rows: Row[] = [
  // who asks
  ['no credentials', ['GET', '/account', undefined, {authorization: ''}], 401, {id: 'unauthorized'}],
  ['a wrong token', ['GET', '/account', undefined, {authorization: 'Bearer nope'}], 401, {id: 'unauthorized', message: 'Invalid credentials provided.'}],
  ['the account', ['GET', '/account'], 200, {email: 'dev@example.com'}],
  ['oneself as ~', ['GET', '/users/~'], 200, {email: 'dev@example.com'}],
  ['an email that is none', ['PATCH', '/account', {email: 'nobody'}], 422, {id: 'invalid_params'}],
  ['a name of one’s own', ['PATCH', '/account', {name: 'Dev'}], 200, {name: 'Dev', email: 'dev@example.com'}],
  ['another account', ['GET', '/users/other@example.com'], 404, {id: 'not_found'}],
  // protocol
  ['an unknown endpoint', ['GET', '/nothing/here'], 404, {id: 'not_found'}],
  ['a path that is badly encoded', ['GET', '/apps/%E0%A4%A'], 404, {id: 'not_found'}],
  ['malformed JSON', ['POST', '/apps', '{"name":'], 400, {id: 'bad_request'}],
  ['a body that is no object', ['POST', '/apps', '[1]'], 400, {id: 'bad_request'}],
  ['a body that is too large', ['POST', '/apps', JSON.stringify({name: 'x'.repeat(5_000_000)})], 413, {id: 'request_too_large'}],
  ['any variant of version 3', ['GET', '/regions', undefined, {accept: 'application/vnd.heroku+json; version=3.cedar-acm'}], 200],
  ['a PATCH by POST', ['POST', '/apps/demo', {maintenance: false}, {'x-http-method-override': 'PATCH'}], 200, {name: 'demo', maintenance: false}],
  // apps
  ['a name that is illegal', ['POST', '/apps', {name: 'Bad_Name'}], 422, {id: 'invalid_params', message: appNameWords}],
  ['a name that is too short', ['POST', '/apps', {name: 'a'}], 422, {id: 'invalid_params', message: 'Name is too short (minimum is 3 characters).'}],
  ['a name that is taken', ['POST', '/apps', {name: 'demo'}], 422, {id: 'invalid_params', message: 'Name demo is already taken'}],
  ['a name that is a number', ['POST', '/apps', {name: 7}], 422, {id: 'invalid_params', message: 'name must be a string.'}],
  ['a region that there isn’t', ['POST', '/apps', {region: 'mars'}], 422, {id: 'invalid_params'}],
  ['a region as an object', ['POST', '/apps', {name: 'eu-app', region: {name: 'eu'}}], 201, {name: 'eu-app', region: {name: 'eu'}}],
  ['an unknown app', ['GET', '/apps/nope'], 404, {id: 'not_found', message: "Couldn't find that app.", resource: 'app'}],
  ['renaming to a taken name', ['PATCH', '/apps/empty', {name: 'demo'}], 422, {message: 'Name demo is already taken'}],
  ['the extended form', ['GET', '/apps/demo?extended=true'], 200, {name: 'demo'}],
  // config
  ['a key that is no name', ['PATCH', '/apps/demo/config-vars', {'A B': '1'}], 422, {id: 'invalid_params'}],
  ['an empty key', ['PATCH', '/apps/demo/config-vars', {'': '1'}], 422, {id: 'invalid_params'}],
  ['a value that is a list', ['PATCH', '/apps/demo/config-vars', {A: []}], 422, {id: 'invalid_params', message: 'A must be a string.'}],
  ['more than 64 KB', ['PATCH', '/apps/demo/config-vars', {BIG: 'x'.repeat(65_600)}], 422, {id: 'invalid_params'}],
  ['several at once', ['PATCH', '/apps/demo/config-vars', {A: '1', B: 'two'}], 200, {A: '1', B: 'two'}],
  // formation
  ['a process type that is not there', ['PATCH', '/apps/demo/formation', {updates: [{type: 'nope', quantity: 1}]}], 404, {id: 'not_found'}],
  ['quantity -1 of none', ['PATCH', '/apps/demo/formation/worker', {quantity: '-1'}], 422, {id: 'invalid_params'}],
  ['quantity abc', ['PATCH', '/apps/demo/formation/web', {quantity: 'abc'}], 422, {id: 'invalid_params'}],
  ['a relative quantity', ['PATCH', '/apps/demo/formation/web', {quantity: '+2'}], 200, {type: 'web', quantity: 3}],
  ['relative quantities of several', ['PATCH', '/apps/demo/formation', {updates: [{type: 'web', quantity: '-1'}, {type: 'worker', quantity: '+1'}]}], 200, [{type: 'web', quantity: 2}, {type: 'worker', quantity: 1}]],
  ['relative to what was asked just before', ['PATCH', '/apps/demo/formation', {updates: [{type: 'web', quantity: '+1'}, {type: 'web', quantity: '+1'}]}], 200, {1: {type: 'web', quantity: 4}}],
  ['several, of which one can’t be', ['PATCH', '/apps/demo/formation', {updates: [{type: 'web', quantity: '+1'}, {type: 'worker', quantity: '-2'}]}], 422, {id: 'invalid_params'}],
  ['after which the others are as before', ['GET', '/apps/demo/formation/web'], 200, {quantity: 4}],
  ['a size by its name in lower case', ['PATCH', '/apps/demo/formation/web', {size: 'standard-2x'}], 200, {size: 'Standard-2X'}],
  ['a size as the schema has it', ['PATCH', '/apps/demo/formation/web', {dyno_size: {name: 'basic'}}], 200, {size: 'Basic', dyno_size: {name: 'Basic'}}],
  ['a size that there isn’t', ['PATCH', '/apps/demo/formation/web', {size: 'huge'}], 422, {id: 'invalid_params', message: 'No such size as huge.'}],
  ['updates that are no list', ['PATCH', '/apps/demo/formation', {updates: 'web=1'}], 422, {message: 'updates must be a list.'}],
  // releases
  ['a release by version', ['GET', '/apps/demo/releases/1'], 200, {version: 1, description: 'Initial release'}],
  ['a release by v1', ['GET', '/apps/demo/releases/v2'], 200, {version: 2, description: 'Enable Logplex'}],
  ['a release that there isn’t', ['GET', '/apps/demo/releases/99'], 404, {resource: 'release'}],
  ['a rollback to what never ran code', ['POST', '/apps/demo/releases', {release: 'v1'}], 422, {id: 'invalid_params'}],
  ['neither slug nor release', ['POST', '/apps/demo/releases', {}], 422, {id: 'invalid_params'}],
  ['a slug that there isn’t', ['POST', '/apps/demo/releases', {slug: 'nope'}], 404, {resource: 'slug'}],
  // domains
  ['a domain', ['POST', '/apps/demo/domains', {hostname: 'WWW.example.com', sni_endpoint: null}], 201, {hostname: 'www.example.com', kind: 'custom'}],
  ['the same domain again', ['POST', '/apps/empty/domains', {hostname: 'www.example.com'}], 422, {message: 'www.example.com is currently in use by another app.'}],
  ['a domain that is none', ['POST', '/apps/demo/domains', {hostname: 'not a host'}], 422, {id: 'invalid_params'}],
  ['a domain by its name', ['GET', '/apps/demo/domains/www.example.com'], 200, {hostname: 'www.example.com'}],
  ['removing it answers it', ['DELETE', '/apps/demo/domains/www.example.com'], 200, {hostname: 'www.example.com'}],
  ['removing the app’s own', ['DELETE', '/apps/demo/domains/demo.localhost'], 422, {id: 'invalid_params'}],
  // dynos
  ['a one-off before the first deploy', ['POST', '/apps/empty/dynos', {command: 'ls'}], 409, {id: 'conflict'}],
  ['a one-off without a command', ['POST', '/apps/demo/dynos', {}], 422, {message: 'command is required.'}],
  ['a dyno that there isn’t', ['GET', '/apps/demo/dynos/web.9'], 404, {resource: 'dyno'}],
  // the rest
  ['an add-on, of which there are none', ['POST', '/apps/demo/addons', {plan: {name: 'nope:mini'}}], 404, {id: 'not_found'}],
  ['certificates of its own, of which an app has none', ['GET', '/apps/demo/sni-endpoints'], 200],
  ['certificates of an app that there isn’t', ['GET', '/apps/nope/sni-endpoints'], 404, {resource: 'app'}],
  ['a pipeline, in which it is not', ['GET', '/apps/demo/pipeline-couplings'], 404, {id: 'not_found'}],
  ['ending a session that there isn’t', ['DELETE', '/oauth/sessions/~'], 404, {resource: 'session'}],
  ['the own authorization', ['GET', '/oauth/authorizations/~'], 200, {description: 'test', scope: ['global']}],
  ['a stack that there isn’t', ['PATCH', '/apps/demo', {build_stack: 'heroku-9'}], 422, {id: 'invalid_params'}],
  ['a log session', ['POST', '/apps/demo/log-sessions', {lines: 10, tail: false}], 201, {}],
  ['a negative number of lines', ['POST', '/apps/demo/log-sessions', {lines: -1}], 422, {id: 'invalid_params'}],
]

for (const [name, request, status, body] of rows) {
  test(name, async () => {
    const reply = await bench.send(...request)
    assert.equal(reply.status, status, reply.text.slice(0, 300))
    assert.match(reply.headers.get('request-id') ?? '', /^[0-9a-f-]{36}$/)
    assert.equal(reply.headers.get('content-type'), 'application/json')
    if (body) assertHolds(reply.body, body)
    assert.deepEqual(bench.faults, [])
  })
}

const repeats: Array<[method: string, path: string, body?: unknown]> = [
  ['PATCH', '/apps/again/config-vars', {A: '1'}], ['PATCH', '/apps/again/config-vars', {A: null}], ['PATCH', '/apps/again', {maintenance: true}],
  ['PATCH', '/apps/again', {name: 'again'}], ['PATCH', '/apps/again/formation/web', {quantity: 2}], ['PATCH', '/apps/again/features/preboot', {enabled: true}],
  ['PATCH', '/account/features/app-overview', {enabled: true}], ['PUT', '/apps/again/buildpack-installations', {updates: [{buildpack: 'heroku/static'}]}],
  ['POST', '/apps/again/acm'], ['DELETE', '/apps/again/acm'], ['PUT', '/teams/again/members', {email: 'friend@example.com', role: 'member'}],
  ['PUT', '/teams/again/invitations', {email: 'other@example.com', role: 'member'}], ['PATCH', '/pipelines/again', {name: 'again'}],
  ['PATCH', '/pipelines/again/stage/test/config-vars', {A: '1'}],
]

test('what is said again is answered as before, and makes no release', async () => {
  await bench.deployed('again')
  for (const path of ['/teams', '/pipelines']) await bench.send('POST', path, {name: 'again'})
  const releases = async () => (await bench.send('GET', '/apps/again/releases')).text
  for (const [method, path, body] of repeats) {
    const first = await bench.send(method, path, body)
    assert.ok(first.status < 300, `${method} ${path}: ${first.text}`)
    const before = await releases()
    const second = await bench.send(method, path, body)
    assert.deepEqual([second.status, untimed(second.text)], [first.status, untimed(first.text)], `${method} ${path}`)
    assert.equal(await releases(), before, `${method} ${path}`)
  }
})

const untimed = (text: string) => text.replaceAll(/"updated_at":"[^"]*"/g, '')

/** Every member of `part`, however deep, is in `whole`. */
function assertHolds(whole: unknown, part: object): void {
  for (const [key, value] of Object.entries(part)) {
    const found = (whole as Record<string, unknown>)[key]
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) assertHolds(found, value as object)
    else assert.deepEqual(found, value, `${key} in ${JSON.stringify(whole)}`)
  }
}
