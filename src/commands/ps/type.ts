import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {readFormation} from '../../lib/ps/formation.js'
import {parseSizes} from '../../lib/ps/sizes.js'
import {viewProcessTypes} from '../../lib/ps/view-types.js'

export default defineCommand({
  description: `manage dyno sizes
Called with no arguments shows the current dyno size.

Called with one argument sets the size.
Where SIZE is one of eco|basic|standard-1x|standard-2x|performance

Called with 1..n TYPE=SIZE arguments sets the quantity per type.`,
  examples: ['$ hokku ps:type', '$ hokku ps:type web=standard-2x worker=basic'],
  aliases: ['ps:resize', 'dyno:resize'],
  hiddenAliases: ['resize', 'dyno:type'],
  strict: false,
  flags: onApp(),
  async load({api, argv, flags, out}) {
    if (argv.length > 0) {
      const updates = parseSizes(argv, await api.formation.list(flags.app))
      await out.action(`Scaling dynos on ${out.style.app(flags.app)}`, () => api.formation.batchUpdate(flags.app, {updates}))
    }
    return readFormation(api, flags.app)
  },
  view: (formation, {out}) => viewProcessTypes(out, formation),
})
