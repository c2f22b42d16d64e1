import {createBuild} from '../../lib/builds/create.js'
import {sourceUrl} from '../../lib/builds/source.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, onApp, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'create a build of the code here, of an archive or of what an address gives',
  examples: ['$ hokku builds:create -a my-app', '$ hokku builds:create --source-url https://example.com/source.tgz -a my-app', '$ hokku builds:create --source-tar source.tgz -a my-app'],
  flags: {
    ...onApp(),
    dir: string({description: 'folder with the source code (defaults to the current one)'}),
    'include-vcs-ignore': boolean({description: 'include files that git ignores'}),
    'source-tar': string({description: 'path to an archive of the source code'}),
    'source-url': string({description: 'address of an archive of the source code'}),
    tar: string({description: 'path to the tar program: of no use here, and accepted', hidden: true}),
    version: string({description: 'description of the build'}),
  },
  async load(context) {
    const {cwd, flags} = context
    const url = await sourceUrl(context, {
      folder: flags.dir ?? cwd, archive: flags['source-tar'], url: flags['source-url'], withIgnored: flags['include-vcs-ignore'],
    })
    return createBuild(context, flags.app, {url, version: flags.version ?? null})
  },
})
