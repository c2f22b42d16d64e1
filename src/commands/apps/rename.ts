import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'
import {gitUrl, remotesOf, setRemote} from '../../lib/git/remotes.js'

export default defineCommand({
  description: 'rename an app',
  examples: ['$ hokku apps:rename --app oldname newname'],
  hiddenAliases: ['rename'],
  args: {newname: argument({description: 'new unique name of the app', required: true})},
  flags: onApp(),
  async load(context) {
    const {api, args: {newname}, flags, out} = context
    const {app: appName, info} = out.style
    const app = await out.action(`Renaming ${appName(flags.app)} to ${info(newname)}`, () => api.app.update(flags.app, {name: newname}))
    const url = gitUrl(context, app.name)
    const remotes = remotesOf(context, flags.app)
    for (const remote of remotes) await setRemote(context, remote, url)
    out.warn("Don't forget to update git remotes for all other local checkouts of the app.")
    return {...app, git_url: url, remotes}
  },
  view({git_url: url, remotes, web_url: web}, {out}) {
    out.line(`${out.style.info(web ?? '')} | ${out.style.info(url)}`)
    for (const remote of remotes) out.line(`Git remote ${remote} updated`)
  },
})
