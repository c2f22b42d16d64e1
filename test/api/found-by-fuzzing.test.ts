// What requests made by chance have found, a row each: what was asked, and what is answered now.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'

const cleanups: Array<() => unknown> = []
let bench: ApiBench
before(async () => {
  bench = await apiBench({after: work => void cleanups.push(work as () => unknown)})
  bench.parts.settings.domain = 'apps.example.com'
  for (const name of ['demo', 'taken']) await bench.deployed(name)
  await bench.send('POST', '/teams', {name: 'crew'})
  await bench.send('POST', '/pipelines', {name: 'line'})
})
after(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup()
})

type Row = [name: string, request: [method: string, path: string, body?: unknown], status: number]
const domain = (hostname: string): Row[1] => ['POST', '/apps/demo/domains', {hostname, sni_endpoint: null}]
const rows: Row[] = [
  // Whoever had one of these as a domain was sent all that people asked the platform itself, with their tokens.
  ['the platform’s address as an app’s domain', domain('127.0.0.1'), 422],
  ['a wildcard of addresses', domain('*.0.0.1'), 422],
  ['the platform’s own name', domain('Apps.example.com'), 422],
  ['a wildcard that means the platform’s own name', domain('*.example.com'), 422],
  ['the name of an app to come', domain('next.apps.example.com'), 422],
  ['the name of a service of Heroku’s, under which the platform answers', domain('api.data.heroku.com'), 422],
  ['a name beside all these', domain('www.example.com'), 201],
  ['metrics from before the beginning of time', ['GET', '/apps/demo/router-metrics/status?end_time=-271821-04-20T00:00:00Z'], 400],
  ['metrics of a year with more than four digits', ['GET', '/apps/demo/router-metrics/status?end_time=%2B012026-01-02T00:00:00Z'], 400],
  ['a team’s token that ends after the end of time', ['POST', '/teams/crew/oauth/authorizations', {expires_in: Number.MAX_SAFE_INTEGER}], 422],
  ['a team’s token that has ended', ['POST', '/teams/crew/oauth/authorizations', {expires_in: -5}], 422],
  ['an id that is none, which would be answered as one', ['PATCH', '/users/~/preferences', {'dismissed-pipelines-github-banners': ['none']}], 422],
  // These were taken, and failed when nobody was there to be told.
  ['a setup from what is no URL', ['POST', '/app-setups', {source_blob: {url: 'http://['}}], 422],
  ['tests of what is no URL', ['POST', '/test-runs', {pipeline: 'line', commit_branch: 'x', commit_message: 'x', commit_sha: 'x', source_blob_url: 'http://['}], 422],
  ['a review app of what is no URL', ['POST', '/review-apps', {pipeline: 'line', branch: 'x', source_blob: {url: 'http://['}}], 422],
  ['telemetry to what is no URL', ['POST', '/telemetry-drains', {owner: {id: 'demo', type: 'app'}, signals: ['logs'], exporter: {type: 'otlp', endpoint: 'http://['}}], 422],
  ['a new password for what is no address', ['POST', '/password-resets', {email: ''}], 422],
  ['an address with a character that nobody sees', ['PATCH', '/account', {email: 'dev@example.com\0'}], 422],
]

for (const [name, request, status] of rows) {
  test(name, async () => {
    const reply = await bench.send(...request)
    assert.equal(reply.status, status, reply.text.slice(0, 300))
    assert.deepEqual(bench.faults, [])
  })
}
