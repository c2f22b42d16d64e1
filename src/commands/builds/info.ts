import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'
import {buildArgs, findBuild} from '../../lib/builds/find.js'
import {viewBuild} from '../../lib/builds/view.js'

export default defineCommand({
  description: 'view detailed information for a build',
  examples: ['$ hokku builds:info', '$ hokku builds:info 01234567-89ab-cdef-0123-456789abcdef'],
  args: buildArgs(),
  flags: {...onApp(), json: json()},
  load: ({api, args, flags}) => findBuild(api, flags.app, args.build),
  view: (build, {out}) => viewBuild(out, build),
})
