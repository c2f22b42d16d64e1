import {defineCommand} from '../../lib/command/define.js'
import {onApp, string} from '../../lib/command/flags.js'
import {asStage} from '../../lib/pipelines/couple.js'

export default defineCommand({
  description: "update the app's stage in a pipeline",
  examples: ['$ hokku pipelines:update -s staging -a my-app'],
  flags: {...onApp(), stage: string({char: 's', description: 'new stage of app', required: true})},
  load: ({api, flags: {app, stage}, out}) =>
    out.action(`Changing ${out.style.app(app)} to ${stage}`, async () => {
      const {id} = await api.pipelineCoupling.infoByApp(app, {version: '3.sdk'})
      return api.pipelineCoupling.update(id, {stage: asStage(stage)})
    }),
})
