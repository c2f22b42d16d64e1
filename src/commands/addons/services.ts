import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list all available add-on services',
  flags: {json: json()},
  load: ({api}) => api.addOnService.list(),
  view(services, {out}) {
    out.table(services, {
      Slug: ({name}) => out.style.addon(name),
      Name: service => service.human_name,
      State: ({state}) => state,
    })
    out.line(`\nSee plans with ${out.style.code('hokku addons:plans SERVICE')}`)
  },
})
