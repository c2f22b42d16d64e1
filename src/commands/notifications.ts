import {defineCommand} from '../lib/command/define.js'
import {appOptional, boolean, json, remote} from '../lib/command/flags.js'
import {readNotifications} from '../lib/notifications/read.js'
import {viewNotifications} from '../lib/notifications/view.js'

export default defineCommand({
  description: 'display notifications',
  flags: {
    all: boolean({description: 'view all notifications (not just the ones for the current app)'}),
    app: appOptional(),
    json: json(),
    read: boolean({description: 'show notifications already read'}),
    remote: remote(),
  },
  load: ({api, flags: {all, app, read}}) => readNotifications(api, all ? undefined : app, read),
  view: (notifications, {clock, flags: {all, app, read}, out}) => viewNotifications(out, notifications, {app: all ? undefined : app, read}, clock.now()),
})
