import {described, registered} from '../../lib/buildpacks/registered.js'
import {options} from '../../lib/buildpacks/search.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'fetch info about a buildpack',
  examples: ['$ hokku buildpacks:info heroku/ruby'],
  args: {buildpack: argument({description: 'namespace/name of the buildpack', required: true})},
  flags: {json: json({char: 'j'})},
  async load({api, args: {buildpack: name}}) {
    const {registeredBuildpack: registry} = api
    const find = <T>(answer: Promise<T>) => registered(answer, `Could not find the buildpack '${name}'`, 'Problems finding buildpack info')
    const buildpack = await find(registry.info(name, options))
    const [revisions, readme] = await Promise.all([find(registry.listRevisions(name, options)), find(registry.readme(name, options))])
    const [newest] = revisions.toSorted((a, b) => b.release - a.release)
    return described(buildpack, newest?.license, Buffer.from(readme.content, 'base64').toString())
  },
  view(found, {args, out}) {
    out.header(args.buildpack)
    out.object(found)
  },
})
