import type {Handlers} from '../http/handlers.js'

import {updateAccount} from '../access/accounts.js'
import {createTeam, deleteTeam, renameTeam} from '../access/teams.js'
import {visibleTeams} from '../access/visible.js'
import {findTeam} from './find.js'
import {noEnterpriseAccount} from './enterprise-accounts.js'
import {presentTeam} from './present/people.js'

export const team: Handlers<'team'> = {
  create: async ({parts, caller, body}) => presentTeam(parts, await createTeam(parts, caller.account, body.name), caller),
  createInEnterpriseAccount: noEnterpriseAccount,

  async delete(call) {
    const team = await findTeam(call)
    const shown = await presentTeam(call.parts, team, call.caller)
    await deleteTeam(call.parts, team)
    return shown
  },

  info: async call => presentTeam(call.parts, await findTeam(call), call.caller),

  async list(call) {
    return Promise.all((await visibleTeams(call)).map(team => presentTeam(call.parts, team, call.caller)))
  },

  listByEnterpriseAccount: noEnterpriseAccount,

  async update(call) {
    const {parts, caller, body} = call
    const found = await findTeam(call)
    const team = body.name === undefined || body.name === found.name ? found : await renameTeam(parts, found, body.name)
    const account = body.default === undefined ? caller.account : await updateAccount(parts, caller.account, {defaultTeamId: body.default ? team.id : null})
    return presentTeam(parts, team, {...caller, account})
  },
}
