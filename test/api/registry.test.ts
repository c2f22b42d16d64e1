import assert from 'node:assert/strict'
import {test} from 'node:test'

import {apiBench} from '../support/api.js'

type Buildpack = {namespace: string; name: string; blob_url: string; description: string; source: {repo: string | null}}

test('the registry has the built-in buildpacks, and tells of them without credentials', async t => {
  const {base} = await apiBench(t)
  const get = async (path: string) => {
    const reply = await fetch(base + path, {headers: {accept: 'application/vnd.heroku+json; version=3.buildpack-registry'}})
    return {status: reply.status, body: (await reply.json()) as unknown}
  }
  const names = async (query: string) => ((await get(`/buildpacks${query}`)).body as Buildpack[]).map(({namespace, name}) => `${namespace}/${name}`)
  assert.deepEqual(await names(''), ['ruby', 'nodejs', 'python', 'java', 'php', 'go', 'static', 'procfile', 'monorepo', 'multi-procfile'].map(name => `heroku/${name}`))
  assert.deepEqual(await names('?in[namespace][]=heroku&in[name][]=static&in[name][]=procfile'), ['heroku/static', 'heroku/procfile'])
  assert.deepEqual(await names('?in[namespace][]=somebody'), [])
  assert.deepEqual(await names('?like[description]=BUILD%20SCRIPT'), ['heroku/nodejs'])

  const {status, body} = await get('/buildpacks/heroku%2Fnodejs')
  assert.equal(status, 200)
  assert.equal((body as Buildpack).blob_url, 'urn:buildpack:heroku/nodejs')
  const readme = (await get('/buildpacks/heroku%2Fnodejs/readme')).body as {content: string; encoding: 'base64'}
  assert.match(Buffer.from(readme.content, readme.encoding).toString(), /^# Node\.js\n\n.*package\.json/)
  assert.deepEqual(((await get('/buildpacks/heroku%2Fnodejs/revisions')).body as Array<{status: string}>).map(revision => revision.status), ['published'])
})

test('the registry knows what a build would fetch, and nothing else', async t => {
  const {send} = await apiBench(t)
  assert.equal(((await send('GET', '/buildpacks/heroku%2Fscala')).body as Buildpack).source.repo, 'heroku-buildpack-scala')
  for (const path of ['somebody%2Fnodejs', 'nonsense', '..%2F..', 'https:%2F%2Fgithub.com%2Fx%2Fy', 'heroku%2Fscala/readme', 'heroku%2Fscala/revisions'])
    assert.equal((await send('GET', `/buildpacks/${path}`)).status, 404, path)
})
