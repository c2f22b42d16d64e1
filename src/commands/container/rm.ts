import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {containerApp, mustHaveTypes} from '../../lib/container/app.js'

export default defineCommand({
  description: 'remove the process type from your app',
  examples: ['$ hokku container:rm web', '$ hokku container:rm web worker'],
  strict: false,
  flags: onApp(),
  async load(context) {
    const {api, argv, flags: {app}, out} = context
    mustHaveTypes(argv, usage)
    await containerApp(context, app)
    const removed = []
    for (const type of argv) {
      removed.push(await out.action(`Removing container ${out.style.name(type)} for ${out.style.app(app)}`, () =>
        api.formation.update(app, type, {docker_image: null}, {version: '3.docker-releases'})))
    }
    return removed
  },
})

const usage = `Requires one or more process types
 $ hokku container:rm web         # Destroys the web container
 $ hokku container:rm web worker  # Destroys the web and worker containers`
