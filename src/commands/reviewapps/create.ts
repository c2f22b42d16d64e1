import {defineCommand} from '../../lib/command/define.js'
import {boolean, string} from '../../lib/command/flags.js'
import {findPipeline} from '../../lib/pipelines/find.js'
import {createReviewApp} from '../../lib/reviewapps/create.js'
import {checked, intervalFlag, options, waitForName, waitForReviewApp} from '../../lib/reviewapps/wait.js'

export default defineCommand({
  description: 'create a review app from a branch of the repository that the pipeline is connected to',
  examples: ['$ hokku reviewapps:create -p my-pipeline -b my-feature', '$ hokku reviewapps:create -p my-pipeline -b my-feature --wait'],
  flags: {
    branch: string({char: 'b', description: 'branch to create the review app from', required: true}),
    pipeline: string({char: 'p', description: 'name of pipeline', required: true}),
    wait: boolean({description: 'watch review app creation status and exit when complete'}),
    ...intervalFlag('how frequently to poll in seconds (use with --wait)'),
  },
  async load(context) {
    const {api, flags, strict} = context
    const first = await createReviewApp(context, await findPipeline(context, flags.pipeline), flags.branch)
    const watch = {first, look: () => api.reviewApp.info(first.id, options), seconds: flags['wait-interval']}
    if (flags.wait) return {review: await waitForReviewApp(context, watch)}
    const named = await waitForName(context, watch)
    if (strict) checked(named.review)
    return named
  },
  view({app}: {app?: string}, {flags, out}) {
    if (flags.wait) return
    if (app === undefined) out.line(`Review app for ${out.style.name(flags.branch)} is being created in the background.`)
    else out.line(`Run ${out.style.code(`hokku reviewapps:wait ${app}`)} to check progress.`)
  },
})
