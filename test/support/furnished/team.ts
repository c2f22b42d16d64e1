import type {Furnishing} from './furnishing.js'

import {idOf} from './furnishing.js'

/** A team with a member, somebody whom it invites, an app, and a space with another one. */
export async function furnishTeam({person: {ask}, friend, service, name}: Furnishing) {
  const team = `${name}-team`
  await ask('POST', '/teams', {name: `${name}-guests`})
  const teamId = await idOf(ask('POST', '/teams', {name: team}))
  await ask('PUT', `/teams/${team}/members`, {email: friend.email, role: 'member'})
  const guest = `guest-of-${name}@example.com`
  await ask('PUT', `/teams/${team}/invitations`, {email: guest, role: 'member'})
  await ask('POST', '/teams/apps', {name: `${name}-team-app`, team})
  await ask('POST', `/teams/${team}/allowed-addon-services`, {addon_service: service})
  const space = `${name}-space`
  await ask('POST', '/spaces', {name: space, team})
  const ruleset = await idOf(ask('PUT', `/spaces/${space}/inbound-ruleset`, {rules: [{action: 'allow', source: '0.0.0.0/0'}]}))
  await ask('POST', '/teams/apps', {name: `${name}-space-app`, space})
  return {
    space, ruleset, spaceApp: `${name}-space-app`,
    team, teamId, member: friend.email, invitation: guest, teamApp: `${name}-team-app`,
    ownInvitation: await idOf(ask('PUT', `/teams/${name}-guests/invitations`, {email: friend.email, role: 'member'})),
    teamAuthorization: await idOf(ask('POST', `/teams/${team}/oauth/authorizations`, {description: `Token of ${name}`})),
  }
}
