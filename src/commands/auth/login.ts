import {logInAs} from '../../lib/auth/login.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'login with your account',
  aliases: ['login'],
  flags: {
    browser: flags.string({description: 'browser to open', hidden: true}),
    'expires-in': flags.integer({char: 'e', description: 'duration of token in seconds (default 30 days)', min: 1, max: 30 * 24 * 60 * 60}),
    interactive: flags.boolean({char: 'i', description: 'login with username/password'}),
  },
  load: context => logInAs(context, {expiresIn: context.flags['expires-in'], byPassword: context.flags.interactive, browser: context.flags.browser}),
  view({email}, {out}) {
    out.line(`Logged in as ${out.style.user(email)}`)
  },
})
