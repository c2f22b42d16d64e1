import {defineCommand} from '../../lib/command/define.js'
import {boolean, integer, json, onApp} from '../../lib/command/flags.js'
import {viewReleases} from '../../lib/releases/view-list.js'

export default defineCommand({
  description: 'display the releases for an app',
  examples: ['$ hokku releases', '$ hokku releases --num 5 --json'],
  flags: {
    ...onApp(),
    extended: boolean({char: 'x', hidden: true}),
    json: json({description: 'output releases in json format'}),
    num: integer({char: 'n', description: 'number of releases to show', min: 1}),
  },
  load: ({api, flags}) => api.release.list(flags.app, {
    version: '3.sdk',
    range: `version ..; max=${flags.num ?? 15}, order=desc`,
    partial: true,
    ...(flags.extended ? {query: {extended: 'true'}} : {}),
  }),
  view(releases, {clock, flags, out}) {
    if (releases.length === 0) out.line(`${out.style.app(flags.app)} has no releases.`)
    else viewReleases(out, flags.app, releases, flags.extended, clock.now())
  },
})
