import {defineCommand} from '../../lib/command/define.js'
import {argument, string} from '../../lib/command/flags.js'
import {showGit} from '../../lib/git/git.js'
import {gitUrl} from '../../lib/git/remotes.js'
import {prepareGit} from '../../lib/git/setup.js'

export default defineCommand({
  description: 'clones a heroku app to your local machine at DIRECTORY (defaults to app name)',
  examples: ['# clone from a repo named example to a directory ./my-app\n $ hokku git:clone -a example my-app'],
  args: {DIRECTORY: argument({description: 'where to clone the app'})},
  flags: {
    // A repository that one is in says nothing about the app that one wants besides.
    app: string({char: 'a', description: 'the Heroku app to use', env: 'HEROKU_APP', required: true}),
    remote: string({char: 'r', description: 'the git remote to create, default "heroku"'}),
  },
  async load(context) {
    const {api, args, cwd, flags} = context
    const {name} = await api.app.info(flags.app)
    const made = {app: name, directory: args.DIRECTORY ?? name, remote: flags.remote ?? 'heroku', url: gitUrl(context, name)}
    await prepareGit(context)
    await showGit(['clone', '-o', made.remote, '--', made.url, made.directory], cwd, flags.json ? 'ignore' : 'inherit')
    return made
  },
})
