import {showPage} from '../../lib/command/browser.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'open the app in a web browser',
  examples: ['$ hokku open -a myapp', '$ hokku open -a myapp /foo'],
  hiddenAliases: ['open'],
  args: {path: argument({description: 'base URL path of app'})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags} = context
    const app = await api.app.info(flags.app)
    return showPage(context, new URL(args.path ?? '', app.web_url ?? undefined).href, !flags.json)
  },
})
