import {expiryOf} from '../../lib/auth/expiry.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'output the token that commands use',
  async load({api, backend, clock, out}) {
    // The local platform's key is there only once it has been started.
    if (backend.name === 'local') await api.account.info()
    const token = await backend.token()
    if (token === undefined) throw new CommandError('not logged in')
    // One that doesn't work, or may not list authorizations, is a token all the same.
    const expiry = await expiryOf({api, clock}, token).catch((error: Error) => out.warn(error.message))
    if (expiry) out.warn(`token will expire ${expiry}\nTo generate a token that expires in one year, use ${out.style.code('hokku authorizations:create')}.`)
    return {token}
  },
  view({token}, {out}) {
    out.line(token)
  },
})
