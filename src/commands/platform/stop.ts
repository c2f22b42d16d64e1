import {defineCommand} from '../../lib/command/define.js'
import {stopPlatform} from '../../lib/platform/stop.js'

export default defineCommand({
  description: 'stop your own platform and the dynos that it runs',
  load: async context => ({
    stopped: await context.out.action('Stopping the platform', () => stopPlatform(context), stopped => (stopped ? 'done' : 'it was not running')) ?? null,
  }),
})
