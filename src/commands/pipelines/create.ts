import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp, team} from '../../lib/command/flags.js'
import {coupleApp} from '../../lib/pipelines/couple.js'
import {createPipeline} from '../../lib/pipelines/create.js'
import {newOwner} from '../../lib/pipelines/owner.js'
import {chosenStage, stageFlags} from '../../lib/pipelines/stage.js'

export default defineCommand({
  description: `create a new pipeline
An existing app has to be given as the pipeline's first. The stage is asked for where it isn't given, and offered as the
app's name suggests it.`,
  examples: ['$ hokku pipelines:create -a my-app-staging', '$ hokku pipelines:create my-pipeline -a my-app-staging -s staging'],
  args: {name: argument({description: 'name of pipeline (defaults to basename of the app)'})},
  flags: {...onApp(), ...stageFlags(), team: team({description: 'the team which will own the apps'})},
  async load(context) {
    const {api, args, flags, out} = context
    const owner = await newOwner(api, flags.team)
    const pipeline = await createPipeline(context, {name: args.name, app: flags.app, owner})
    await coupleApp(context, flags.app, pipeline, await chosenStage(out, flags.app, flags.stage))
    return pipeline
  },
})
