import assert from 'node:assert/strict'
import {join} from 'node:path'
import {test} from 'node:test'

import {createAuthorization} from '../../src/platform/access/authorizations.js'
import {apiBench} from '../support/api.js'
import {serveGit} from '../support/deploys.js'
import {temporaryFolder} from '../support/folder.js'
import {GitClient} from '../support/git-client.js'
import {accountRecord} from '../support/records.js'
import {until} from '../support/until.js'

type Json = Record<string, unknown>

test('a pipeline is connected to an app’s repository, and review apps are made of its branches', async t => {
  const bench = await apiBench(t)
  const get = async (path: string, status = 200) => {
    const reply = await bench.send('GET', path)
    assert.equal(reply.status, status, reply.text)
    return reply.body as Json
  }
  const app = (await bench.send('POST', '/apps', {name: 'shop'})).body as Json
  await bench.send('POST', '/pipelines', {name: 'tea'})
  assert.match(String((await get('/pipelines/tea/repository', 404))['message']), /connected to no repository: hokku pipelines:connect tea -r local\/APP/)

  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), {Procfile: 'web: ./run', 'run*': '#!/bin/sh'})
  await client.must('remote', 'add', 'heroku', `${await serveGit(t, bench)}/shop.git`)
  await client.must('checkout', '-q', '-b', 'new/cart')
  const commit = await client.commit('Cart', {'app.json': '{"env": {"CART": "new"}}'})
  await client.must('push', '-q', 'heroku', 'new/cart')

  const token = ((await get('/account/github/token'))['github'] as Json)['token']
  const asked = await bench.send('GET', '/repos/local/shop', undefined, {authorization: `token ${String(token)}`})
  const repository = asked.body as Json
  assert.deepEqual([asked.status, repository['name'], repository['default_branch']], [200, 'local/shop', 'main'])
  assert.match(String((await get('/repos/acme/shop', 404))['message']), /local\/APP/)
  assert.equal((await bench.send('POST', '/pipelines/tea/repository', {repository: 1})).status, 422)
  const connected = await bench.send('POST', '/pipelines/tea/repository', {repository: repository['id']})
  assert.deepEqual(connected.body, {repository: {id: repository['id'], name: 'local/shop'}})
  assert.deepEqual(await get('/pipelines/tea/repository'), connected.body)
  assert.deepEqual(await get('/pipelines/tea/repo'), {full_name: 'local/shop'})
  assert.deepEqual(await get('/pipelines/tea/repo/branches/new%2Fcart'), {name: 'new/cart'})
  await get('/pipelines/tea/repo/branches/nowhere', 404)
  assert.equal((await bench.send('PATCH', '/pipelines/tea/repository', {ci: true})).status, 422)
  assert.match(String((await get('/github/repos/local/shop/tarball/new%2Fcart'))['archive_link']), /^http/)

  const made = (await bench.send('POST', '/review-apps', {branch: 'new/cart', pipeline: 'tea', source_blob: {url: 'resolve', version: null}})).body as Json
  const review = await until(() => get(`/review-apps/${String(made['id'])}`), ({status}) => status === 'created' || status === 'errored')
  assert.equal(review['message'], null)
  const {id} = review['app'] as {id: string}
  assert.equal((await get(`/apps/${id}/config-vars`))['CART'], 'new')
  const releases = (await bench.send('GET', `/apps/${id}/releases`)).body as Json[]
  assert.equal(releases.at(-1)?.['description'], `Deploy ${commit.slice(0, 8)}`)
  await bench.send('DELETE', `/apps/${String(app['id'])}`)
  await get('/pipelines/tea/repo', 404)
})

test('whoever may not read an app’s code can’t have its repository, nor its drains', async t => {
  const bench = await apiBench(t)
  await bench.send('POST', '/apps', {name: 'shop'})
  const {id} = (await bench.send('GET', '/repos/local/shop')).body as Json
  const drain = (await bench.send('POST', '/telemetry-drains', {
    owner: {id: ((await bench.send('GET', '/apps/shop')).body as Json)['id'], type: 'app'}, signals: ['logs'], exporter: {type: 'otlphttp', endpoint: 'https://example.com'},
  })).body as Json
  const account = await bench.parts.store.accounts.insert(accountRecord({email: 'stranger@example.com'}))
  const {token} = await createAuthorization(bench.parts, account, {description: '', scope: ['global'], expiresIn: null})
  const asStranger = async (method: string, path: string, body?: unknown) => (await bench.send(method, path, body, {authorization: `Bearer ${token}`})).status
  await asStranger('POST', '/pipelines', {name: 'theirs'})
  assert.equal(await asStranger('GET', '/repos/local/shop'), 404)
  assert.equal(await asStranger('GET', '/github/repos/local/shop/tarball/main'), 404)
  assert.equal(await asStranger('POST', '/pipelines/theirs/repository', {repository: id}), 422)
  for (const method of ['GET', 'PATCH', 'DELETE']) assert.equal(await asStranger(method, `/telemetry-drains/${String(drain['id'])}`), 404)
})
