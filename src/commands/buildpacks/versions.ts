import {registered} from '../../lib/buildpacks/registered.js'
import {options} from '../../lib/buildpacks/search.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'list versions of a buildpack',
  examples: ['$ hokku buildpacks:versions heroku/ruby'],
  args: {buildpack: argument({description: 'namespace/name of the buildpack', required: true})},
  async load({api, args: {buildpack}}) {
    const revisions = await registered(api.registeredBuildpack.listRevisions(buildpack, options), `Could not find '${buildpack}'`, 'Problem fetching versions')
    return revisions.sort((a, b) => b.release - a.release)
  },
  view: (revisions, {out}) =>
    out.table(revisions, {
      Version: ({release}) => release,
      'Released At': ({created_at: time}) => time,
      Status: ({status}) => status,
    }),
})
