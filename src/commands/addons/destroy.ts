import {destroyAddOns} from '../../lib/addons/destroy.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, argument, boolean, confirm, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'permanently destroy an add-on resource',
  examples: ['$ hokku addons:destroy redis-curly-12345 --confirm my-app'],
  hiddenAliases: ['addons:remove'],
  strict: false,
  args: {addonName: argument({description: 'unique identifier or globally unique name of the add-on', required: true})},
  flags: {
    app: appOptional(),
    confirm: confirm(),
    force: boolean({char: 'f', description: 'allow destruction even if connected to other apps'}),
    remote: remote(),
    wait: boolean({description: 'watch add-on destruction status and exit when complete'}),
  },
  load(context) {
    const {argv, env, flags} = context
    return destroyAddOns(context, argv, {...flags, force: flags.force || env.HEROKU_FORCE === '1'})
  },
})
