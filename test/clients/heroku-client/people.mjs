// Who is there and what lets them in: keys, tokens, clients, collaborators, teams, transfers.
import assert from 'node:assert/strict'

import {each, heroku, refusal, step} from './steps.mjs'

const app = 'by-heroku-client-people'
const team = 'by-heroku-client-team'
const friend = 'friend@by-heroku-client.test'
await heroku.post('/apps', {body: {name: app}})

await step('a key comes and goes, by its fingerprint', async () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPqp3V0cZ7lLq7dO9FsB0R9H0eVnDbb5oTDXJzkz1yC client@test'
  const {fingerprint, comment} = await heroku.post('/account/keys', {body: {public_key: key}})
  assert.equal(comment, 'client@test')
  assert.ok((await each(heroku.get('/account/keys'), 'fingerprint')).includes(fingerprint))
  await heroku.delete(`/account/keys/${encodeURIComponent(fingerprint)}`)
  await refusal(heroku.get(`/account/keys/${encodeURIComponent(fingerprint)}`), 404, 'not_found')
})

await step('a token is made, told of, renewed and taken back', async () => {
  const made = await heroku.post('/oauth/authorizations', {body: {description: 'client', scope: ['read'], expires_in: 3600}})
  assert.ok(made.access_token.expires_in <= 3600)
  assert.equal((await heroku.patch(`/oauth/authorizations/${made.id}`, {body: {description: 'still'}})).description, 'still')
  const renewed = await heroku.post(`/oauth/authorizations/${made.id}/actions/regenerate-tokens`)
  assert.notEqual(renewed.access_token.token, made.access_token.token)
  await heroku.delete(`/oauth/authorizations/${made.id}`)
  await refusal(heroku.get(`/oauth/authorizations/${made.id}`), 404, 'not_found')
})

await step('an OAuth client is made, changed, and its secret renewed', async () => {
  const made = await heroku.post('/oauth/clients', {body: {name: 'client', redirect_uri: 'https://client.test/in'}})
  assert.equal((await heroku.patch(`/oauth/clients/${made.id}`, {body: {name: 'other'}})).name, 'other')
  assert.notEqual((await heroku.post(`/oauth/clients/${made.id}/actions/rotate-credentials`)).secret, made.secret)
  await heroku.delete(`/oauth/clients/${made.id}`)
})

await step('a collaborator is added and taken off', async () => {
  await heroku.post(`/apps/${app}/collaborators`, {body: {user: friend, silent: true}})
  assert.equal((await heroku.get(`/apps/${app}/collaborators/${friend}`)).user.email, friend)
  await heroku.delete(`/apps/${app}/collaborators/${friend}`)
  assert.equal((await heroku.get(`/apps/${app}/collaborators`)).length, 1)
})

await step('a team has members, apps and those who may do something with them', async () => {
  await heroku.post('/teams', {body: {name: team}})
  assert.equal((await heroku.put(`/teams/${team}/members`, {body: {email: friend, role: 'member'}})).role, 'member')
  assert.equal((await heroku.patch(`/teams/${team}/members`, {body: {email: friend, role: 'collaborator'}})).role, 'collaborator')
  const made = await heroku.post('/teams/apps', {body: {name: `${team}-app`, team}})
  assert.equal(made.owner.email, `${team}@herokumanager.com`)
  await heroku.post(`/teams/apps/${team}-app/collaborators`, {body: {user: friend, permissions: ['view', 'deploy']}})
  await heroku.patch(`/teams/apps/${team}-app/collaborators/${friend}`, {body: {permissions: ['view']}})
  assert.deepEqual(await each(heroku.get(`/teams/${team}/members/${friend}/apps`), 'name'), [`${team}-app`])
  await heroku.delete(`/teams/apps/${team}-app/collaborators/${friend}`)
  assert.ok(!(await each(heroku.get(`/teams/${team}/members`), 'email')).includes(friend), 'who was in it for one app alone has left')
  await heroku.post(`/teams/${team}/members`, {body: {email: friend, role: 'admin'}})
  await heroku.delete(`/teams/${team}/members/${friend}`)
})

await step('somebody is invited, and not any more', async () => {
  const {id} = await heroku.put(`/teams/${team}/invitations`, {body: {email: 'new@by-heroku-client.test', role: 'viewer'}})
  assert.deepEqual(await each(heroku.get(`/teams/${team}/invitations`), 'id'), [id])
  await heroku.delete(`/teams/${team}/invitations/${id}`)
})

await step('an app is handed to a team, and a locked one back to a person', async () => {
  const {email} = await heroku.get('/account')
  assert.equal((await heroku.patch(`/teams/apps/${app}`, {body: {owner: team}})).team.name, team)
  assert.equal((await heroku.patch(`/teams/apps/${app}`, {body: {locked: true}})).locked, true)
  assert.equal((await heroku.patch(`/teams/apps/${app}`, {body: {owner: email}})).owner.email, email)
})

await step('an app is offered to somebody, and no longer', async () => {
  await heroku.post(`/apps/${app}/collaborators`, {body: {user: friend}})
  const {id, state} = await heroku.post('/account/app-transfers', {body: {app, recipient: friend}})
  assert.equal(state, 'pending')
  assert.deepEqual(await each(heroku.get('/account/app-transfers'), 'id'), [id])
  await heroku.delete(`/account/app-transfers/${id}`)
})

await step('a feature of the account is switched on and off', async () => {
  for (const enabled of [true, false]) assert.equal((await heroku.patch('/account/features/app-overview', {body: {enabled}})).enabled, enabled)
})

for (const name of [app, `${team}-app`]) await heroku.delete(`/apps/${name}`)
await heroku.delete(`/teams/${team}`)
