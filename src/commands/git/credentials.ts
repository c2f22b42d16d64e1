import {tokenForGitHost} from '../../lib/backend/host-credential.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'
import {readGitRequest} from '../../lib/git/credential-request.js'

export default defineCommand({
  description: 'answer git when it asks for the credentials of a platform',
  hidden: true,
  args: {command: flags.argument({description: 'command name of the git credentials', required: true})},
  /** Others' hosts get no answer, and nothing is stored or erased: git then asks somebody else. */
  async load({args, env}) {
    if (args.command !== 'get') return null
    const {protocol = '', host = ''} = await readGitRequest()
    const password = host === '' ? undefined : await tokenForGitHost(env, protocol, host)
    return password === undefined ? null : {protocol, host, username: 'heroku', password}
  },
  view(answer, {out}) {
    for (const [name, value] of Object.entries(answer ?? {})) out.line(`${name}=${value}`)
  },
})
