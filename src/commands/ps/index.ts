import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp} from '../../lib/command/flags.js'
import {listDynos, missingType} from '../../lib/ps/dynos.js'
import {quotaLines} from '../../lib/ps/quota.js'
import {viewDynos, viewExtended} from '../../lib/ps/view-dynos.js'

export default defineCommand({
  description: 'list dynos for an app',
  examples: ['$ hokku ps', '$ hokku ps run # specifying types'],
  strict: false,
  flags: {
    ...onApp(),
    extended: boolean({char: 'x', hidden: true}),
    json: json({description: 'display as json'}),
    'no-wrap': boolean({description: 'disable wrapped table cells for easier copy/paste'}),
  },
  async load({api, argv, flags, out}) {
    const listing = await listDynos(api, flags.app, argv, flags.extended)
    const missing = missingType(argv, listing.dynos)
    if (missing !== undefined) throw new Error(`No ${out.style.info(missing)} dynos on ${out.style.app(flags.app)}`)
    if (!flags.json) for (const line of await quotaLines(api, listing)) out.line(line)
    return listing.dynos
  },
  view(dynos, {clock, flags, out}) {
    if (dynos.length === 0) out.line(`No dynos on ${out.style.app(flags.app)}`)
    else if (flags.extended) viewExtended(out, dynos, flags['no-wrap'], clock.now())
    else viewDynos(out, dynos, clock.now())
  },
})
