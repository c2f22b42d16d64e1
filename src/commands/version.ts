import {defineCommand} from '../lib/command/define.js'

/** Settings that change what commands do: the official command line warns of each. */
const telling = ['HEROKU_API_KEY', 'HEROKU_APP', 'HTTP_PROXY', 'HTTPS_PROXY', 'SSL_CERT_DIR', 'SSL_CERT_FILE']

export default defineCommand({
  description: 'show the version of this program',
  aliases: ['version:info'],
  async load({userAgent, env, out}) {
    for (const name of telling) if (env[name]) out.warn(`${name} set to ${name === 'HEROKU_API_KEY' ? '[REDACTED]' : env[name]}`)
    const [program = '', architecture = '', node = ''] = userAgent.split(' ')
    return {cliVersion: program, architecture, nodeVersion: node}
  },
  view(_, {out, userAgent}) {
    out.line(userAgent)
  },
})
