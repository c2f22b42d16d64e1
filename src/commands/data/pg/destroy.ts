import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {appOptional, boolean, confirm, remote} from '../../../lib/command/flags.js'
import {advancedArgs, findDatabaseAddOn} from '../../../lib/data/database.js'
import {destroyDatabase} from '../../../lib/data/destroy.js'

export default defineCommand({
  description: 'destroy a Postgres Advanced database',
  args: advancedArgs(),
  flags: {
    app: appOptional(),
    confirm: confirm(),
    force: boolean({char: 'f', description: 'even if other apps are attached to it'}),
    remote: remote(),
  },
  async load(context) {
    const {args, env, flags, out} = context
    const addOn = await findDatabaseAddOn(context, flags.app, args.database)
    const {app, datastore} = out.style
    if (flags.app !== undefined && addOn.app.name !== flags.app) throw new CommandError(`Database ${datastore(addOn.name)} is on ${app(addOn.app.name)} not ${app(flags.app)}. Try again with the correct app.`)
    await confirmed(out, {wanted: addOn.app.name, given: flags.confirm})
    return destroyDatabase(context, addOn, flags.force || env.HEROKU_FORCE === '1')
  },
  view({name, state}, {out}) {
    if (state === 'deprovisioning') {
      out.line(`${out.style.datastore(name)} is being destroyed in the background. The app will restart when complete...`)
      out.line(`Run ${out.style.code(`hokku addons:info ${name}`)} to check destruction progress`)
    }
    out.line('We successfully destroyed your database.')
  },
})
