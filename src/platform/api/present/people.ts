/** Record → resource: people, their teams, and what they have to do with apps. */
import type {AppTransfer, Collaborator, Key, OauthClient, Team, TeamApp, TeamAppPermission, TeamInvitation, TeamMember} from '../../../lib/api/types.js'
import type {
  AccountRecord, AppRecord, AppTransferRecord, CollaboratorRecord, KeyRecord, OauthClientRecord, Permission, TeamInvitationRecord, TeamMemberRecord, TeamRecord,
} from '../../model/records.js'
import type {Caller} from '../../model/caller.js'
import type {Parts} from '../../parts.js'

import {roleOf} from '../../access/permissions.js'
import {stableId} from '../../model/stable-id.js'
import {appRef, belongsTo, presentApp, times, userRef} from '../present.js'

const described: Record<Permission, string> = {
  view: 'See the app: its processes, releases, logs and people.',
  deploy: 'Change what it runs: push code, set config vars, roll back, run one-off dynos.',
  operate: 'Change how it runs: scale, restart, domains, add-ons, drains, maintenance.',
  manage: 'Decide about it: its name, its people, its end.',
}

export const presentPermission = (name: Permission): TeamAppPermission => ({name, description: described[name]})
export const presentPermissions = (names: readonly Permission[]): TeamAppPermission[] => names.map(presentPermission)
export const allPermissions = Object.keys(described) as Permission[]

/** An app's owner is in the list of its collaborators too. */
export async function presentOwner(parts: Parts, app: AppRecord): Promise<Collaborator> {
  const {owner} = await belongsTo(parts, app)
  return {app: appRef(app), ...times(app), id: stableId(`collaborator ${app.id} ${owner.id}`), permissions: [], role: 'owner', user: {...owner, federated: false}}
}

export async function presentCollaborator(parts: Parts, collaborator: CollaboratorRecord, app: AppRecord): Promise<Collaborator> {
  const {accountId, permissions} = collaborator
  const member = app.teamId === null ? undefined : await parts.store.teamMembers.find({teamId: app.teamId, accountId})
  // The list knows no viewers: such a one is somebody who was added.
  const role = member === undefined || member.role === 'viewer' ? 'collaborator' : member.role
  return {
    app: appRef(app), ...times(collaborator), id: collaborator.id, permissions: presentPermissions(allPermissions.filter(name => permissions.includes(name))),
    role, user: {...(await userRef(parts, accountId)), federated: false},
  }
}

export async function presentTeam(parts: Parts, team: TeamRecord, caller: Caller): Promise<Team> {
  return {
    id: team.id, ...times(team), credit_card_collections: false, default: caller.account.defaultTeamId === team.id, enterprise_account: null,
    identity_provider: null, membership_limit: null, name: team.name, provisioned_licenses: false, role: (await roleOf(parts, caller.authorization, team.id)) ?? null,
    type: 'team',
  }
}

/** `joined`: whether the account was added to it, and not only sees it as a member of its team. */
export async function presentTeamApp(parts: Parts, app: AppRecord, account: AccountRecord): Promise<TeamApp> {
  const {create_status: _status, extended: _extended, ...shown} = await presentApp(parts, app)
  const isOwn = app.teamId === null && app.ownerId === account.id
  const joined = isOwn || (await parts.store.collaborators.find({appId: app.id, accountId: account.id})) !== undefined
  return {...shown, joined, locked: app.locked}
}

export function presentTeamMember(member: TeamMemberRecord, account: AccountRecord): TeamMember {
  return {
    ...times(member), email: account.email, federated: false, id: member.id, identity_provider: null, role: member.role,
    two_factor_authentication: false, user: personOf(account),
  }
}

export async function presentInvitation(parts: Parts, invitation: TeamInvitationRecord, team: TeamRecord): Promise<TeamInvitation> {
  const [invitedBy, user] = [await parts.store.accounts.find({id: invitation.invitedById}), await parts.store.accounts.find({id: invitation.accountId})]
  return {
    ...times(invitation), id: invitation.id, invited_by: personOf(invitedBy, invitation.invitedById), role: invitation.role,
    team: {id: team.id, name: team.name}, user: personOf(user, invitation.accountId),
  }
}

export async function presentTransfer(parts: Parts, transfer: AppTransferRecord): Promise<AppTransfer> {
  const app = await parts.store.apps.find({id: transfer.appId})
  return {
    app: {id: transfer.appId, name: app?.name ?? ''}, ...times(transfer), id: transfer.id, owner: await userRef(parts, transfer.ownerId),
    recipient: await userRef(parts, transfer.recipientId), state: transfer.state,
  }
}

export const presentKey = (key: KeyRecord, {email}: AccountRecord): Key =>
  ({comment: key.comment, ...times(key), email, fingerprint: key.fingerprint, id: key.id, public_key: key.publicKey})

export const presentOauthClient = ({vault}: Parts, client: OauthClientRecord): OauthClient =>
  ({...times(client), id: client.id, ignores_delinquent: null, name: client.name, redirect_uri: client.redirectUri, secret: vault.open(client.secretSealed)})

const personOf = (account: AccountRecord | undefined, id = account?.id ?? '') => ({email: account?.email ?? 'unknown@localhost', id, name: account?.name ?? null})
