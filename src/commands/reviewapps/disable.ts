import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {configure, options, reviewAppFlags} from '../../lib/reviewapps/configure.js'

export default defineCommand({
  description: 'disable review apps and/or settings on an existing pipeline',
  examples: ['$ hokku reviewapps:disable -p my-pipeline --no-autodeploy'],
  flags: {
    ...reviewAppFlags(),
    autodeploy: boolean({description: 'disable autodeployments', hidden: true}),
    autodestroy: boolean({description: 'disable automatically destroying review apps', hidden: true}),
    'no-autodeploy': boolean({description: 'disable autodeployments'}),
    'no-autodestroy': boolean({description: 'disable automatically destroying review apps'}),
    'no-wait-for-ci': boolean({description: 'disable wait for CI'}),
    'wait-for-ci': boolean({description: 'disable wait for CI', hidden: true}),
  },
  load: context => {
    const {api, flags} = context
    const off = (name: 'autodeploy' | 'autodestroy' | 'wait-for-ci') => (flags[name] || flags[`no-${name}`] ? false : undefined)
    return configure(context, {
      flags,
      verb: 'Disabling',
      wanted: {automatic_review_apps: off('autodeploy'), destroy_stale_apps: off('autodestroy'), wait_for_ci: off('wait-for-ci')},
      whole: (pipeline, repo) => api.reviewAppConfig.delete(pipeline, {pipeline, repo}, options),
    })
  },
})
