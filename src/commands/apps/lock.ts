import {lockApp} from '../../lib/apps/lock.js'
import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'prevent team members from joining an app',
  aliases: ['lock'],
  flags: onApp(),
  load: context => lockApp(context, context.flags.app),
})
