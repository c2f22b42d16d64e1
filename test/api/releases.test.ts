import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {ApiBench} from '../support/api.js'

import {apiBench} from '../support/api.js'

interface Release {id: string; version: number; description: string; status: string; current: boolean}
const releasesOf = async ({send}: ApiBench, app: string) => (await send('GET', `/apps/${app}/releases`)).body as Release[]
const described = (releases: Release[]) => releases.map(({version, description}) => `v${version} ${description}`)

test('each change is one release with its description; what changes nothing is none', async t => {
  const bench = await apiBench(t)
  await bench.deployed('demo')
  await bench.send('PATCH', '/apps/demo/config-vars', {A: '1', B: '2'})
  await bench.send('PATCH', '/apps/demo/config-vars', {A: '1'})
  await bench.send('PATCH', '/apps/demo/config-vars', {NOT_THERE: null})
  await bench.send('PATCH', '/apps/demo/config-vars', {A: null})
  await bench.send('PATCH', '/apps/demo', {maintenance: true})
  await bench.send('PATCH', '/apps/demo/formation/web', {quantity: 2})
  assert.deepEqual(described(await releasesOf(bench, 'demo')), [
    'v1 Initial release', 'v2 Enable Logplex', 'v3 Deploy 01234567', 'v4 Set A, B config vars', 'v5 Remove A config vars',
  ])
  assert.ok(bench.lines.includes('app[api]: Release v4 created by user dev@example.com'))
  assert.ok(bench.lines.includes('app[api]: Scaled to web@1:Basic worker@0:Basic by user dev@example.com'))
})

test('concurrent changes of different keys all survive, with consecutive versions', async t => {
  const bench = await apiBench(t)
  await bench.deployed('demo')
  await Promise.all(Array.from({length: 12}, (_, n) => bench.send('PATCH', '/apps/demo/config-vars', {[`KEY_${n}`]: String(n)})))
  const config = (await bench.send('GET', '/apps/demo/config-vars')).body as Record<string, string>
  assert.deepEqual(Object.keys(config).sort(), Array.from({length: 12}, (_, n) => `KEY_${n}`).sort())
  const releases = await releasesOf(bench, 'demo')
  assert.deepEqual(releases.map(({version}) => version), Array.from({length: 15}, (_, n) => n + 1))
  assert.deepEqual(releases.filter(({current}) => current).map(({version}) => version), [15])
})

test('a rollback brings back slug and config, and is refused where the slug is gone', async t => {
  const bench = await apiBench(t)
  await bench.deployed('demo')
  await bench.send('PATCH', '/apps/demo/config-vars', {A: 'old'})
  await bench.send('PATCH', '/apps/demo/config-vars', {A: 'new'})
  const made = (await bench.send('POST', '/apps/demo/releases', {release: 'v4'})).body as Release
  assert.equal(made.description, 'Rollback to v4')
  assert.deepEqual((await bench.send('GET', '/apps/demo/config-vars')).body, {A: 'old'})
  assert.deepEqual((await bench.send('GET', '/apps/demo/releases/v5/config-vars')).body, {A: 'new'})
  for (const slug of await bench.parts.store.slugs.list()) await bench.parts.store.slugs.delete(slug.id)
  const refused = await bench.send('POST', '/apps/demo/releases', {release: 'v4'})
  assert.deepEqual([refused.status, (refused.body as {message: string}).message], [422, 'The slug of release v4 does not exist any more.'])
})

test('the release phase runs before the switch, and its failure keeps the old release', async t => {
  const bench = await apiBench(t)
  await bench.deployed('demo', {web: 'node server.js', release: 'migrate'})
  const pending = (await bench.send('PATCH', '/apps/demo/config-vars', {A: '1'})).status
  assert.equal(pending, 200)
  await settled(bench)
  const before = (await releasesOf(bench, 'demo')).find(({current}) => current)
  assert.deepEqual([before?.version, before?.status], [4, 'succeeded'])

  bench.phase.status = 3
  await bench.send('PATCH', '/apps/demo/config-vars', {A: '2'})
  await settled(bench)
  const releases = await releasesOf(bench, 'demo')
  assert.deepEqual(releases.map(({version, status, current}) => [version, status, current]).slice(-2), [[4, 'succeeded', true], [5, 'failed', false]])
  assert.ok(bench.lines.includes('app[api]: Running release v5 commands by user dev@example.com'))
})

test('a deploy whose release command fails leaves the formation and the slug as they were', async t => {
  const bench = await apiBench(t)
  const app = await bench.deployed('demo', {web: 'node server.js', worker: 'node worker.js'})
  const good = await bench.parts.store.releases.find({id: app.currentReleaseId ?? ''})
  const [slug] = await bench.parts.store.slugs.list({appId: app.id})
  assert.ok(slug && good)
  const next = await bench.parts.store.slugs.insert({...slug, id: bench.parts.world.ids.uuid(), processTypes: {web: 'x', clock: 'y', release: 'false'}, size: 99})
  const types = async () => ((await bench.send('GET', '/apps/demo/formation')).body as Array<{type: string; quantity: number}>).map(({type, quantity}) => `${type}=${quantity}`).sort()
  bench.phase.status = 1
  await bench.send('POST', '/apps/demo/releases', {slug: next.id})
  await settled(bench)
  assert.deepEqual(await types(), ['web=1', 'worker=0'])
  assert.equal(((await bench.send('GET', '/apps/demo')).body as {slug_size: number}).slug_size, slug.size)
  await bench.send('PATCH', '/apps/demo/config-vars', {A: '1'})
  const last = (await releasesOf(bench, 'demo')).at(-1) as Release & {slug: {id: string}}
  assert.deepEqual([last.slug.id, last.status, last.current], [slug.id, 'succeeded', true])

  bench.phase.status = 0
  await bench.send('POST', '/apps/demo/releases', {slug: next.id})
  await settled(bench)
  assert.deepEqual(await types(), ['clock=0', 'release=0', 'web=1'])
  assert.ok(bench.lines.includes('app[api]: Scaled to clock@0:Basic release@0:Basic web@1:Basic by user dev@example.com'))
})

/** Until no release is pending: the phase's end is what is waited for. */
async function settled(bench: ApiBench): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    if (!(await releasesOf(bench, 'demo')).some(({status}) => status === 'pending')) return
    await new Promise(resolve => setImmediate(resolve))
  }
  assert.fail('a release stays pending')
}
