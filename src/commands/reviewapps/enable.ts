import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {configure, options, reviewAppFlags} from '../../lib/reviewapps/configure.js'

export default defineCommand({
  description: 'enable review apps and/or settings on an existing pipeline',
  examples: ['$ hokku reviewapps:enable -p my-pipeline --autodeploy --autodestroy'],
  flags: {
    ...reviewAppFlags(),
    autodeploy: boolean({description: 'autodeploy the review app'}),
    autodestroy: boolean({description: 'autodestroy the review app'}),
    'wait-for-ci': boolean({description: 'wait for CI to pass before deploying'}),
  },
  load: context => {
    const {api, flags} = context
    return configure(context, {
      flags,
      verb: 'Enabling',
      wanted: {automatic_review_apps: flags.autodeploy || undefined, destroy_stale_apps: flags.autodestroy || undefined, wait_for_ci: flags['wait-for-ci'] || undefined},
      whole: (pipeline, repo) => api.reviewAppConfig.enable(pipeline, {pipeline, repo}, options),
    })
  },
})
