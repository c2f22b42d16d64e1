import {openInBrowser} from '../../lib/command/browser.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'open the app in a web browser',
  examples: ['$ hokku open -a myapp', '$ hokku open -a myapp /foo'],
  hiddenAliases: ['open'],
  args: {path: argument({description: 'base URL path of app'})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags, out} = context
    const app = await api.app.info(flags.app)
    const url = new URL(args.path ?? '', app.web_url ?? undefined).href
    if (!flags.json) out.line(`Opening ${out.style.info(url)}...`)
    await openInBrowser(context, url)
    return {url}
  },
})
