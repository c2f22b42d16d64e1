import {defineCommand} from '../../../lib/command/define.js'
import {boolean, integer, onApp} from '../../../lib/command/flags.js'
import {enableScaling} from '../../../lib/ps/autoscale.js'

export default defineCommand({
  description: 'enable web dyno autoscaling',
  flags: {
    ...onApp(),
    max: integer({description: 'maximum number of dynos', required: true}),
    min: integer({description: 'minimum number of dynos', required: true}),
    notifications: boolean({description: 'receive email notifications when the max dyno limit is reached'}),
    p95: integer({description: 'desired p95 response time'}),
  },
  load: context => context.out.action('Enabling dyno autoscaling', () => enableScaling(context, context.flags)),
})
