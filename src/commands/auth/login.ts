import {logInAs} from '../../lib/auth/login.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'login with your Heroku credentials',
  aliases: ['login'],
  flags: {
    browser: flags.string({description: 'browser to open SSO with (example: "firefox", "safari")'}),
    'expires-in': flags.integer({char: 'e', description: 'duration of token in seconds (default 30 days)', min: 1, max: 30 * 24 * 60 * 60}),
    interactive: flags.boolean({char: 'i', description: 'login with username/password'}),
    // The browser's page knows the way to an enterprise's own login.
    sso: flags.boolean({char: 's', description: 'login for enterprise users under SSO', hidden: true}),
  },
  load: context => logInAs(context, {expiresIn: context.flags['expires-in'], byPassword: context.flags.interactive, browser: context.flags.browser}),
  view({email}, {out}) {
    out.line(`Logged in as ${out.style.user(email)}`)
  },
})
