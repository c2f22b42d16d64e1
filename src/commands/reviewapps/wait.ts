import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {intervalFlag, options, waitForReviewApp} from '../../lib/reviewapps/wait.js'

export default defineCommand({
  description: 'show the status of a review app until it is ready',
  examples: ['$ hokku reviewapps:wait my-review-app'],
  args: {app: argument({description: 'unique identifier or name of the app', required: true})},
  flags: intervalFlag('how frequently to poll in seconds'),
  async load(context) {
    const {api, args, flags} = context
    const look = () => api.reviewApp.infoByApp(args.app, options)
    return waitForReviewApp(context, {first: await look(), look, seconds: flags['wait-interval']})
  },
})
