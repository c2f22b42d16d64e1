import {defineCommand} from '../../lib/command/define.js'
import {integer, json, onApp} from '../../lib/command/flags.js'
import {viewBuilds} from '../../lib/builds/view.js'

export default defineCommand({
  description: 'list builds',
  examples: ['$ hokku builds -a my-app'],
  flags: {...onApp(), json: json(), num: integer({char: 'n', description: 'number of builds to show', default: 15})},
  load: ({api, flags}) => api.build.list(flags.app, {range: `created_at ..; max=${flags.num}, order=desc`, partial: true}),
  view: (builds, {clock, flags, out}) => viewBuilds(out, flags.app, builds, clock.now()),
})
