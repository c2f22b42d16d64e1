import {defineCommand} from '../../lib/command/define.js'
import {NotLoggedIn} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'output the token that commands use',
  async load({api, backend}) {
    // The local platform's key is there only once it has been started.
    if (backend.name === 'local') await api.account.info()
    const token = await backend.token()
    if (token === undefined) throw new NotLoggedIn()
    return {token}
  },
  view({token}, {out}) {
    out.line(token)
  },
})
