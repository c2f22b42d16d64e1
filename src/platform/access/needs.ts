import type {Held} from './permissions.js'
import type {TeamRole} from '../model/records.js'

/** What a route asks of its caller, as far as the body or the path says so too. */
export interface Asked {
  /** The body; undefined where the route takes none. */
  body: Readonly<Record<string, unknown>> | undefined
  /** Whether the person that the path or the body names is the caller. */
  isSelf: boolean
}

/** What a route can need of an app. Each name says what is allowed with it; the permissions are Heroku's. */
export const appNeeds = {
  view: held => held.has('view'),
  deploy: held => held.has('deploy'),
  operate: held => held.has('operate'),
  manage: held => held.has('manage'),
  own: held => held.has('own'),
  /** To add somebody; a team's member may add themselves to an app that is not locked, and not choose what they may do there. */
  join: (held, {isSelf, body}) => held.has('manage') || (held.has('join') && isSelf && body?.['permissions'] === undefined),
  /** To remove somebody; everybody may go. */
  leave: (held, {isSelf}) => held.has('manage') || isSelf,
  /** A name is more than how the app runs. */
  update: (held, {body}) => held.has(body?.['name'] === undefined ? 'operate' : 'manage'),
  /** To lock it, or to hand it over. */
  'hand-over': (held, {body}) => held.has(body?.['owner'] === undefined ? 'manage' : 'own'),
} satisfies Record<string, (held: Held, asked: Asked) => boolean>

/** What a route can need of a team: at least that role. */
export const teamNeeds = {
  admin: role => atLeast('admin', role),
  member: role => atLeast('member', role),
  viewer: role => atLeast('viewer', role),
  collaborator: () => true,
  /** To remove somebody; everybody may go. */
  leave: (role, {isSelf}) => role === 'admin' || isSelf,
} satisfies Record<string, (role: TeamRole, asked: Asked) => boolean>

export type AppNeed = keyof typeof appNeeds
export type TeamNeed = keyof typeof teamNeeds

const ranks: readonly TeamRole[] = ['collaborator', 'viewer', 'member', 'admin']
const atLeast = (wanted: TeamRole, role: TeamRole): boolean => ranks.indexOf(role) >= ranks.indexOf(wanted)
