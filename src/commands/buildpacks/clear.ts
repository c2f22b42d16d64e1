import {putBuildpacks} from '../../lib/buildpacks/change.js'
import {tellWhatDecides} from '../../lib/buildpacks/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'clear all buildpacks set on the app',
  flags: {...onApp(), json: json({char: 'j'})},
  async load(context) {
    const {app, json} = context.flags
    const left = await putBuildpacks(context, app, [])
    if (!json) await tellWhatDecides(context, app, 'Buildpacks cleared')
    return left
  },
})
