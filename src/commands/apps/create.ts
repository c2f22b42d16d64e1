import {createApp} from '../../lib/apps/create.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, string, team} from '../../lib/command/flags.js'
import {addAppRemote} from '../../lib/git/new-app.js'
import {gitUrl} from '../../lib/git/remotes.js'

export default defineCommand({
  description: 'creates a new app',
  examples: ['$ hokku apps:create example', '$ hokku create', '$ hokku apps:create example-staging --remote staging'],
  hiddenAliases: ['create'],
  args: {app: argument({description: 'name of app to create'})},
  flags: {
    addons: string({description: 'comma-delimited list of addons to install'}),
    app: string({hidden: true}),
    buildpack: string({char: 'b', description: 'buildpack url to use for this app'}),
    features: string({hidden: true}),
    'internal-routing': boolean({hidden: true, description: 'private space-only. create as an Internal Web App that is only routable in the local network.'}),
    kernel: string({hidden: true}),
    locked: boolean({hidden: true}),
    manifest: boolean({char: 'm', hidden: true, description: 'use heroku.yml settings for this app'}),
    'no-remote': boolean({char: 'n', description: 'do not create a git remote'}),
    region: string({description: 'specify region for the app to run in'}),
    remote: string({char: 'r', description: 'the git remote to create, default "heroku"', default: 'heroku'}),
    space: string({description: 'the private space to create the app in'}),
    stack: string({char: 's', description: 'the stack to create the app on'}),
    team: team(),
  },
  async load(context) {
    const {args, env, flags} = context
    const app = await createApp(context, {...flags, name: args.app ?? flags.app ?? env.HEROKU_APP})
    if (!flags['no-remote']) await addAppRemote(context, app.name, flags.remote)
    return app
  },
  view(app, context) {
    const {info} = context.out.style
    context.out.line(`${info(app.web_url ?? '')} | ${info(gitUrl(context, app.name))}`)
  },
})
