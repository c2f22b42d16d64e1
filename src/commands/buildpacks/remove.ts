import {removeBuildpack} from '../../lib/buildpacks/change.js'
import {tellWhatDecides, viewNextBuild} from '../../lib/buildpacks/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError, UsageError} from '../../lib/command/errors.js'
import {argument, integer, json, onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove a buildpack set on the app',
  examples: ['$ hokku buildpacks:remove heroku/ruby', '$ hokku buildpacks:remove --index 2'],
  args: {buildpack: argument({description: 'namespace/name of the buildpack'})},
  flags: {
    ...onApp(),
    index: integer({char: 'i', description: 'the 1-based index of the URL to remove from the list of URLs'}),
    json: json({char: 'j'}),
  },
  async load(context) {
    const {args: {buildpack}, flags: {app, index, json}} = context
    if (buildpack === undefined && index === undefined) throw new UsageError(usage)
    if (buildpack !== undefined && index !== undefined) throw new CommandError('Please choose either index or Buildpack, but not both.', {exit: 1})
    const left = await removeBuildpack(context, app, {buildpack, index})
    if (left.length === 0 && !json) await tellWhatDecides(context, app, 'Buildpack removed')
    return left
  },
  view(left, {flags, out}) {
    if (left.length > 0) viewNextBuild(out, flags.app, 'removed', left)
  },
})

const usage = 'Usage: hokku buildpacks:remove [BUILDPACK_URL]. Must specify a buildpack to remove, either by index or URL.'
