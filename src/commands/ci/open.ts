import {dashboardPage, openInBrowser} from '../../lib/command/browser.js'
import {defineCommand} from '../../lib/command/define.js'
import {pipelineFlags, pipelineOf} from '../../lib/ci/pipeline.js'

export default defineCommand({
  description: 'open the Dashboard version of Heroku CI',
  examples: ['$ hokku ci:open --app murmuring-headland-14719'],
  flags: pipelineFlags(),
  async load(context) {
    const {id} = await pipelineOf(context, context.flags)
    const url = dashboardPage(context, `/pipelines/${id}/tests`)
    await openInBrowser(context, url)
    return {url}
  },
})
