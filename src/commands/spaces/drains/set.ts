import {defineCommand} from '../../../lib/command/define.js'
import {argument} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'say where the logs of a private space go',
  examples: ['$ hokku spaces:drains:set https://example.com/logs --space my-space'],
  aliases: ['drains:set'],
  args: {url: argument({description: 'where they go', required: true})},
  flags: inSpace(),
  load: ({api, args, flags}) => api.spaceLogDrain.update(flags.space, {url: args.url}, {version: '3.dogwood'}),
  view({url}, {flags, out}) {
    out.line(`Successfully set drain ${out.style.info(url)} for ${out.style.space(flags.space)}.`)
    out.warn('It may take a few moments for the changes to take effect.')
  },
})
