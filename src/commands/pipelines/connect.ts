import {defineCommand} from '../../lib/command/define.js'
import {argument, string} from '../../lib/command/flags.js'
import {connectRepository} from '../../lib/pipelines/connect.js'
import {findRepository, repositoryName} from '../../lib/pipelines/github.js'

export default defineCommand({
  description: 'connect a GitHub repo to an existing pipeline',
  examples: ['$ hokku pipelines:connect my-pipeline -r githuborg/reponame'],
  args: {name: argument({description: 'name of pipeline', required: true})},
  flags: {repo: string({char: 'r', description: 'the GitHub repository to connect to', required: true})},
  async load(context) {
    const {api, args, flags} = context
    const name = repositoryName(flags.repo)
    const repository = await findRepository(api, name)
    const pipeline = await api.pipeline.info(args.name, {version: '3.pipelines'})
    return connectRepository(context, pipeline.id, repository.id)
  },
})
