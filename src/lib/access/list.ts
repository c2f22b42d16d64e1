import type {Collaborator, TeamAppPermission} from '../api/types.js'
import type {Client} from '../api/client.js'

import {ApiError} from '../api/errors.js'
import {isTeams, teamOf} from '../command/owner.js'

/** Someone who may do something with an app: told of it, or an administrator of its team, who is not. */
export type Accessor = Pick<Collaborator, 'permissions' | 'role'> & {email?: string; user: {email: string}}

export interface Access {
  /** Whose permissions say what each may do; else the role says it. */
  isTeams: boolean
  accessors: Accessor[]
}

export async function listAccess(api: Client, name: string): Promise<Access> {
  const [app, collaborators] = await Promise.all([api.app.info(name), api.collaborator.list(name)])
  if (!isTeams(app.owner.email)) return {isTeams: false, accessors: collaborators}
  const admins = await listAdmins(api, teamOf(app.owner.email))
  const others = collaborators.filter(({user}) => !admins.some(({email}) => user.email === email))
  return {isTeams: true, accessors: [...others, ...admins]}
}

/** With all permissions that there are. Who may not see a team's members sees none. */
async function listAdmins(api: Client, team: string): Promise<Accessor[]> {
  try {
    const admins = (await api.teamMember.list(team)).filter(({role}) => role === 'admin')
    const permissions: TeamAppPermission[] = await api.teamAppPermission.list()
    return admins.map(member => ({...member, user: {email: member.email}, permissions}))
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return []
    throw error
  }
}
