import {listBuildpacks} from '../../lib/buildpacks/list.js'
import {numbered} from '../../lib/buildpacks/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list the buildpacks on an app',
  examples: ['$ hokku buildpacks'],
  flags: {...onApp(), json: json({char: 'j'})},
  async load({api, flags, out}) {
    const {installed, isCloudNative} = await listBuildpacks(api, flags.app)
    const kind = `${isCloudNative ? 'Cloud Native' : 'Classic'} Buildpack${installed.length > 1 ? 's' : ''}`
    const source = isCloudNative ? "the latest release's OCI image" : 'the Heroku Buildpack Registry'
    if (!flags.json && installed.length > 0) out.header(`${out.style.app(flags.app)} ${kind} (from ${source})`)
    return installed
  },
  view(installed, {flags, out}) {
    const [first, ...others] = installed
    if (!first) out.line(`${out.style.app(flags.app)} has no Buildpacks.`)
    else if (others.length === 0) out.line(first.buildpack.url)
    else numbered(installed).forEach(text => out.line(text))
  },
})
