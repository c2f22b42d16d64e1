import {listAccess} from '../../lib/access/list.js'
import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'
import {isTeams} from '../../lib/command/owner.js'

export default defineCommand({
  description: 'list who has access to an app',
  flags: {...onApp(), json: json()},
  async load({api, flags, out}) {
    const {accessors, isTeams: isOfTeam} = await listAccess(api, flags.app)
    const shown = accessors.filter(({user}) => !isTeams(user.email)).sort((a, b) => (a.user.email < b.user.email ? -1 : 1))
    const hasPermissions = isOfTeam || shown.some(({permissions}) => permissions !== undefined)
    if (!flags.json) {
      out.table(shown, {
        email: ({user}) => out.style.user(user.email),
        role: ({role}) => role,
        ...(hasPermissions ? {permissions: ({permissions}) => (permissions ?? []).map(({name}) => name).sort().join(', ')} : {}),
      })
    }
    return accessors
  },
})
