import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, team} from '../../lib/command/flags.js'
import {setUp} from '../../lib/pipelines/setup.js'

export default defineCommand({
  description: 'bootstrap a new pipeline with common settings and create a production and staging app (requires a fully formed app.json in the repo)',
  examples: ['$ hokku pipelines:setup my-pipeline githuborg/reponame -t my-team'],
  args: {
    name: argument({description: 'name of pipeline'}),
    repo: argument({description: 'a GitHub repository to connect the pipeline to'}),
  },
  flags: {
    team: team({description: 'the team to assign pipeline ownership to (defaults to current user)'}),
    yes: boolean({char: 'y', description: 'accept all default settings without prompting'}),
  },
  load: context => setUp(context, {...context.args, ...context.flags}),
})
