import {searchBuildpacks} from '../../lib/buildpacks/search.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'search for buildpacks',
  examples: ['$ hokku buildpacks:search ruby', '$ hokku buildpacks:search --namespace heroku'],
  args: {term: argument({description: 'search term that searches across name, namespace, and description'})},
  flags: {
    description: string({description: 'buildpack description to filter on'}),
    name: string({description: 'buildpack names to filter on using a comma separated list'}),
    namespace: string({description: 'buildpack namespaces to filter on using a comma separated list'}),
  },
  load: ({api, args, flags}) => searchBuildpacks(api, {...flags, term: args.term}),
  view(found, {out}) {
    if (found.length === 0) return out.line('No buildpacks found')
    out.table(found, {
      Buildpack: ({name, namespace}) => `${namespace}/${name}`,
      Category: ({category}) => category,
      Description: ({description}) => description,
    })
    out.line(`\n${found.length} buildpack${found.length === 1 ? '' : 's'} found`)
  },
})
