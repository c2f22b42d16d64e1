import type {AppRecord, AuthorizationRecord, Permission, TeamRole} from '../model/records.js'
import type {Parts} from '../parts.js'

type Needs = Pick<Parts, 'store'>

/** Somebody who may do things: a caller by their authorization. `teamId`: only what is that team's. */
export type Actor = Pick<AuthorizationRecord, 'accountId' | 'teamId'>

/** Besides Heroku's four: `own` is the owner's or a team admin's, `join` a member's who may add themselves to an app. */
export type Held = ReadonlySet<Permission | 'join' | 'own'>

const everything = ['view', 'deploy', 'operate', 'manage', 'own'] as const

/** What somebody who is added to an app may do there where nothing else is said: Heroku's collaborators of a personal app. */
export const usualPermissions: readonly Permission[] = ['view', 'deploy', 'operate']

/** What each role allows with the team's apps, open or locked. Collaborators have what they were given, app by app. */
const byRole: Record<TeamRole, {open: ReadonlyArray<Permission | 'join' | 'own'>; locked: ReadonlyArray<Permission | 'own'>}> = {
  admin: {open: everything, locked: everything},
  member: {open: ['view', 'deploy', 'operate', 'join'], locked: ['view']},
  viewer: {open: ['view'], locked: ['view']},
  collaborator: {open: [], locked: []},
}

/** The roles in a team that let one see all of its apps. */
export const rolesThatSee = (Object.keys(byRole) as TeamRole[]).filter(role => byRole[role].locked.includes('view'))

/** What somebody may do with an app. Nothing at all: they must not even learn that there is one. */
export async function permissionsOn({store}: Needs, {accountId, teamId}: Actor, app: AppRecord): Promise<Held> {
  if (teamId !== null && teamId !== app.teamId) return new Set()
  if (app.teamId === null && app.ownerId === accountId) return new Set(everything)
  const role = app.teamId === null ? undefined : await roleIn({store}, accountId, app.teamId)
  const given = await store.collaborators.find({appId: app.id, accountId})
  return new Set([...(role ? byRole[role][app.locked ? 'locked' : 'open'] : []), ...(given ? ['view' as const, ...given.permissions] : [])])
}

/** The role that somebody has in a team; undefined for none, and for a token of another team. */
export async function roleOf(needs: Needs, actor: Actor, teamId: string): Promise<TeamRole | undefined> {
  return actor.teamId === null || actor.teamId === teamId ? roleIn(needs, actor.accountId, teamId) : undefined
}

async function roleIn({store}: Needs, accountId: string, teamId: string): Promise<TeamRole | undefined> {
  return (await store.teamMembers.find({teamId, accountId}))?.role
}
