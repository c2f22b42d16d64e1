import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'show where the logs of a private space go',
  examples: ['$ hokku spaces:drains:get --space my-space'],
  aliases: ['drains:get'],
  flags: {...inSpace(), json: json()},
  load: ({api, flags}) => api.spaceLogDrain.info(flags.space, {version: '3.dogwood'}),
  view: ({url, token}, {out}) => out.line(`${out.style.info(url)} (${token})`),
})
