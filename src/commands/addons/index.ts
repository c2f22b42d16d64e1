import {listAll, listOfApp} from '../../lib/addons/list.js'
import {viewAll, viewOfApp} from '../../lib/addons/view-list.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, boolean, json, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: `lists your add-ons and attachments
Those of the app here or of --app; without an app, or with --all, those of every app that you can see.`,
  examples: ['$ hokku addons', '$ hokku addons --all', '$ hokku addons --app acme-inc-www'],
  flags: {
    all: boolean({char: 'A', description: 'show add-ons and attachments for all accessible apps'}),
    app: appOptional(),
    json: json({description: 'return add-ons in json format'}),
    'no-wrap': boolean({description: 'disable wrapped table cells for easier copy/paste'}),
    remote: remote(),
  },
  async load({api, flags, out}) {
    const noWrap = flags['no-wrap']
    if (flags.app === undefined || flags.all) {
      const addons = await listAll(api)
      if (!flags.json) viewAll(out, addons, noWrap)
      return addons.map(addon => ({...addon, attachments: []}))
    }
    const listed = await listOfApp(api, flags.app)
    if (!flags.json) viewOfApp(out, flags.app, listed, noWrap)
    return listed.flatMap(({addon, attachments}) => (addon ? [{...addon, attachments}] : []))
  },
})
