import {emailArgs} from '../../lib/access/argument.js'
import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove users from a team app',
  examples: ['$ hokku access:remove user@example.com --app my-app'],
  strict: false,
  args: emailArgs(),
  flags: onApp(),
  load: ({api, args: {email}, flags: {app}, out: {action, style}}) =>
    action(`Removing ${style.user(email)} access from the app ${style.app(app)}`, () => api.collaborator.delete(app, email)),
})
