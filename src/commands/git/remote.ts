import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {gitUrl, readRepository, setRemote} from '../../lib/git/remotes.js'
import {prepareGit} from '../../lib/git/setup.js'

export default defineCommand({
  description: `adds a git remote to an app repo
extra arguments will be passed to git remote add`,
  examples: ['# set git remote heroku to https://git.heroku.com/example.git\n $ hokku git:remote -a example'],
  strict: false,
  flags: {
    app: string({char: 'a', description: 'the Heroku app to use'}),
    remote: string({char: 'r', description: 'the git remote to create'}),
  },
  async load(context) {
    const {api, argv, cwd, env, flags} = context
    const wanted = flags.app ?? env.HEROKU_APP
    if (wanted === undefined) throw new UsageError('Specify an app with --app')
    const {name: app} = await api.app.info(wanted)
    const remote = flags.remote ?? readRepository(cwd, env).preferred ?? 'heroku'
    const url = gitUrl(context, app)
    await setRemote(context, remote, url, argv)
    await prepareGit(context)
    return {app, remote, url}
  },
  view: ({remote, url}, {out}) => out.line(`set git remote ${out.style.user(remote)} to ${out.style.user(url)}`),
})
