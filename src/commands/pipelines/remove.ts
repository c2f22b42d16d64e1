import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove this app from its pipeline',
  examples: ['$ hokku pipelines:remove -a my-app'],
  flags: onApp(),
  load: ({api, flags, out}) =>
    out.action(`Removing ${out.style.app(flags.app)}`, async () => {
      const {id} = await api.pipelineCoupling.infoByApp(flags.app, {version: '3.sdk'})
      return api.pipelineCoupling.delete(id)
    }),
})
