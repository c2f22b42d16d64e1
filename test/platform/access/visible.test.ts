// What a list shows and what a look-up lets through are told by two pieces of code, and must be the same.
import assert from 'node:assert/strict'
import {test} from 'node:test'

import {permissionsOn} from '../../../src/platform/access/permissions.js'
import {visibleApps, visiblePipelines} from '../../../src/platform/access/visible.js'
import {newRow} from '../../../src/platform/store/new-row.js'
import {deployBench} from '../../support/deploys.js'
import {addPeople, roles} from '../../support/people.js'

test('the apps that are listed for somebody are those that they may view, with a token of a team too', async t => {
  const bench = await deployBench(t)
  const {parts, parts: {store}} = bench
  const {accounts} = await addPeople(bench)
  const open = await store.apps.find({name: 'open'})
  await store.collaborators.insert({...newRow(parts.world), appId: open?.id ?? '', accountId: accounts['team-collaborator'].id, permissions: []})
  const all = await store.apps.list()
  let seen = 0
  for (const role of roles) {
    for (const teamId of [null, open?.teamId ?? '', 'another']) {
      const actor = {accountId: accounts[role].id, teamId}
      const held = await Promise.all(all.map(async app => ((await permissionsOn(parts, actor, app)).has('view') ? [app.name] : [])))
      const listed = await store.apps.list(visibleApps(actor), {order: 'name', max: 100})
      assert.deepEqual(listed.map(({name}) => name), held.flat().sort(), `${role}, token of ${teamId}`)
      seen += listed.length
    }
  }
  assert.ok(seen > roles.length)
})

test('a pipeline is listed for its owner, their team, and whoever sees an app of it', async t => {
  const bench = await deployBench(t)
  const {parts: {store, world}} = bench
  const {accounts} = await addPeople(bench)
  const [open, mine] = [await store.apps.find({name: 'open'}), await store.apps.find({name: 'mine'})]
  const teamId = open?.teamId ?? ''
  const ofTeam = await store.pipelines.insert({...newRow(world), name: 'of-team', ownerId: teamId, ownerType: 'team'})
  const own = await store.pipelines.insert({...newRow(world), name: 'own', ownerId: accounts.owner.id, ownerType: 'user'})
  await store.pipelineCouplings.insert({...newRow(world), appId: mine?.id ?? '', pipelineId: own.id, stage: 'staging'})
  const listed = async (accountId: string, of: string | null = null) => (await store.pipelines.list(visiblePipelines({accountId, teamId: of}), {order: 'name'})).map(({name}) => name)
  assert.deepEqual(await listed(accounts.owner.id), [own.name])
  assert.deepEqual(await listed(accounts.view.id), [own.name])
  assert.deepEqual(await listed(accounts['team-viewer'].id), [ofTeam.name])
  assert.deepEqual(await listed(accounts['team-collaborator'].id), [])
  assert.deepEqual(await listed(accounts.stranger.id), [])
  assert.deepEqual(await listed(accounts['team-admin'].id, teamId), [ofTeam.name])
  assert.deepEqual(await listed(accounts.owner.id, teamId), [])
})
