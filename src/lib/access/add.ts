import type {Collaborator} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {isTeams, teamOf} from '../command/owner.js'
import {parsePermissions} from './permissions.js'

/** Lets someone work on an app: with permissions where its team knows any, else as everyone who may. */
export async function addAccess(tools: Tools, name: string, email: string, permissions: string | undefined): Promise<Collaborator> {
  const {api, out: {action, style}} = tools
  const {owner} = await api.app.info(name)
  const adding = `Adding ${style.user(email)} access to the app ${style.app(name)}`
  if (!isTeams(owner.email) || !(await hasPermissions(tools, teamOf(owner.email)))) return action(adding, () => api.collaborator.create(name, {user: email}))
  if (permissions === undefined) throw new CommandError('Missing argument: permissions', {exit: 1})
  const given = parsePermissions(permissions)
  return action(
    `${adding} with ${style.info(given.join(', '))} permissions`,
    () => api.teamAppCollaborator.create(name, {permissions: given, user: email}),
  )
}

const hasPermissions = async ({api}: Tools, team: string): Promise<boolean> =>
  (await api.teamFeature.list(team)).some(({name}) => name === 'org-access-controls')
