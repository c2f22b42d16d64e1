import {defineCommand} from '../lib/command/define.js'
import {json} from '../lib/command/flags.js'
import {currentStatus} from '../lib/status/current.js'
import {viewStatus} from '../lib/status/view.js'

export default defineCommand({
  description: 'display current status of the Heroku platform',
  examples: ['$ hokku status'],
  flags: {json: json()},
  load: ({api, clock, env}) => currentStatus(api, clock.now(), env.TRUST_ONLY === 'true'),
  view: (status, {clock, out}) => viewStatus(out, status, clock.now()),
})
