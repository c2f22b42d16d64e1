import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, onApp} from '../../lib/command/flags.js'
import {shellLines} from '../../lib/config/shell.js'
import {findRelease} from '../../lib/releases/find.js'
import {viewRelease} from '../../lib/releases/view-release.js'

export default defineCommand({
  description: 'view detailed information for a release',
  examples: ['$ hokku releases:info v10', '$ hokku releases:info --shell'],
  args: {release: argument({description: 'ID of the release. If omitted, we use the last release ID.'})},
  flags: {...onApp(), shell: boolean({char: 's', description: 'output in shell format'})},
  async load({api, args, flags}) {
    const release = await findRelease(api, flags.app, args.release)
    if (flags.json) return release
    return {...release, config: await api.configVar.infoForRelease(flags.app, String(release.version))}
  },
  view(release, {flags, out}) {
    viewRelease(out, release)
    out.line()
    out.header(`${out.style.name(`v${release.version}`)} Config vars`)
    const config = 'config' in release ? release.config : {}
    if (flags.shell) shellLines(config).forEach(line => out.line(line))
    else out.object(config)
  },
})
